package io.katydid.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server under load: nginx on free ports of the loopback interface. */
final class Nginx implements Server {

  private static final Pattern ACTIVE = Pattern.compile("Active connections: (\\d+)");
  private static final Pattern REQUESTS = Pattern.compile("requests\\s+\\d+ \\d+ (\\d+)");
  private static final int PATIENCE_MILLIS = 10_000;
  private static final int STEP_MILLIS = 20;

  private final int port = freePort();
  private final int tlsPort = freePort();
  private final int http2Port = freePort();
  private final Certificate certificate;
  private final AtomicLong asked = new AtomicLong();

  private Nginx(Certificate certificate) throws IOException {
    this.certificate = certificate;
  }

  /** Starts a server with one worker in this workspace. */
  static Nginx start(Workspace workspace) throws IOException, InterruptedException {
    return start(workspace, 1, List.of());
  }

  /** Starts a server with a worker for each of these cores, and on no other. */
  static Nginx start(Workspace workspace, List<Integer> cores)
      throws IOException, InterruptedException {
    return start(workspace, cores.size(), Pinned.to(cores));
  }

  private static Nginx start(Workspace workspace, int workers, List<String> prefix)
      throws IOException, InterruptedException {
    Path directory = workspace.directory();
    Nginx nginx = new Nginx(Certificate.create(directory));
    Path configuration = directory.resolve("nginx.conf");
    Path log = directory.resolve("error.log");
    Files.writeString(configuration, nginx.configuration(workers));
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of("nginx", "-p", "" + directory));
    command.addAll(List.of("-c", "" + configuration, "-e", "" + log));
    nginx.awaitStart(workspace.start(new ProcessBuilder(command).inheritIO()), log);
    return nginx;
  }

  /** A port of the loopback interface that nobody listens at. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String configuration(int workers) throws IOException {
    return Resource.read("nginx.conf")
        .replace("{workers}", "" + workers)
        .replace("{port}", "" + port)
        .replace("{tlsPort}", "" + tlsPort)
        .replace("{http2Port}", "" + http2Port)
        .replace("{kilobyte}", "x".repeat(1024));
  }

  private void awaitStart(Process process, Path log) throws IOException, InterruptedException {
    for (int waited = 0; waited < PATIENCE_MILLIS && process.isAlive(); waited += STEP_MILLIS) {
      try {
        status();
        return;
      } catch (IOException notYet) {
        Thread.sleep(STEP_MILLIS);
      }
    }
    throw new IOException("nginx did not start:\n" + Files.readString(log));
  }

  @Override
  public Optional<Certificate> certificate() {
    return Optional.of(certificate);
  }

  @Override
  public String[] versionCommand() {
    return new String[] {"nginx", "-v"};
  }

  @Override
  public boolean answers(Case request) {
    return true;
  }

  @Override
  public String host(Case request) {
    if (request == Case.TLS) {
      return "https://127.0.0.1:" + tlsPort;
    }
    return "http://127.0.0.1:" + (request.isHttp2() ? http2Port : port);
  }

  @Override
  public long requestsOnceClosed() throws IOException, InterruptedException {
    String status = status();
    for (int waited = 0;
        waited < PATIENCE_MILLIS && connections(status) > 0;
        waited += STEP_MILLIS) {
      Thread.sleep(STEP_MILLIS);
      status = status();
    }
    return number(REQUESTS, status) - asked.get();
  }

  /** How many requests it has received until now, each asking for this among them. */
  long requestsSoFar() throws IOException {
    return number(REQUESTS, status());
  }

  /** How many requests it has received until now from others than this program. */
  long requestsOfClients() throws IOException {
    String status = status();
    return number(REQUESTS, status) - asked.get();
  }

  /** How many connections there are, without that which asks. */
  long connections() throws IOException {
    return connections(status());
  }

  private static long connections(String status) {
    return number(ACTIVE, status) - 1;
  }

  private static long number(Pattern pattern, String status) {
    Matcher matcher = pattern.matcher(status);
    if (!matcher.find()) {
      throw new IllegalStateException("not a status of nginx:\n" + status);
    }
    return Long.parseLong(matcher.group(1));
  }

  private String status() throws IOException {
    URI uri = URI.create(host(Case.PLAIN) + "/status");
    try (InputStream body = uri.toURL().openStream()) {
      String status = new String(body.readAllBytes(), UTF_8);
      asked.incrementAndGet();
      return status;
    }
  }
}
