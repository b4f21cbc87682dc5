package io.katydid.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server under load: Jetty in a virtual machine of its own, on a port of the loopback
 * interface.
 */
final class Jetty implements Server {

  private static final int PATIENCE_MILLIS = 20_000;
  private static final int STEP_MILLIS = 20;

  private final String host;

  private Jetty(int port) {
    this.host = "http://127.0.0.1:" + port;
  }

  /** Starts a server in this workspace. */
  static Jetty start(Workspace workspace) throws IOException, InterruptedException {
    int port = Nginx.freePort();
    Jetty jetty = new Jetty(port);
    Path log = workspace.directory().resolve("jetty.log");
    ProcessBuilder process = process("" + port).redirectErrorStream(true);
    jetty.awaitStart(workspace.start(process.redirectOutput(log.toFile())), log);
    return jetty;
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
    throw new IOException("Jetty did not start:\n" + Files.readString(log));
  }

  @Override
  public String host(Case request) {
    return host;
  }

  @Override
  public boolean answers(Case request) {
    return switch (request) {
      case PLAIN, HTTP2, STREAMS, DISTINCT, WAIT -> true;
      case LARGE, POST, TLS -> false;
    };
  }

  @Override
  public long requestsOnceClosed() throws IOException, InterruptedException {
    long[] status = status();
    for (int waited = 0; waited < PATIENCE_MILLIS && status[1] > 0; waited += STEP_MILLIS) {
      Thread.sleep(STEP_MILLIS);
      status = status();
    }
    return status[0];
  }

  /** Requests, and connections. */
  private long[] status() throws IOException {
    try (InputStream body = URI.create(host + JettyServer.STATUS).toURL().openStream()) {
      String[] numbers = new String(body.readAllBytes(), UTF_8).split(" ", 2);
      return new long[] {Long.parseLong(numbers[0]), Long.parseLong(numbers[1])};
    }
  }

  @Override
  public Optional<Certificate> certificate() {
    return Optional.empty();
  }

  @Override
  public String[] versionCommand() {
    return process(JettyServer.VERSION).command().toArray(String[]::new);
  }

  private static ProcessBuilder process(String argument) {
    return new JavaProcess("").running(List.of(), JettyServer.class, List.of(argument));
  }
}
