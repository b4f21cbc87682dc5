package io.katydid.examples.servers;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.katydid.LoadResult;
import io.katydid.examples.variants.ServerCommand;
import io.katydid.examples.variants.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;

/**
 * Gives three loads to each of the servers in its arguments, and prints what both sides counted,
 * and which of their requests fail two other clients.
 *
 * <p>System properties: {@code katydid.serve}, the script that serves one of a name on a port, and
 * {@code katydid.client}, the script that is the other client that is not Java's; {@code
 * katydid.users}, how many users wait (300).
 */
final class RealServers {

  /** The server that this Java brings along. */
  private static final String JDK = "jdk";

  private RealServers() {}

  public static void main(String... names) throws IOException, InterruptedException {
    row(
        "server",
        "load",
        "requests",
        "failures",
        "connections",
        "counted",
        "HttpClient",
        "requests");
    for (String name : names) {
      for (Load load : Load.values()) {
        show(name, load);
      }
    }
  }

  private static void row(Object... cells) {
    System.out.printf("%-18s %-11s %9s %9s %12s %9s %16s %16s%n", cells);
  }

  /** A server that is fresh for each client: so its count is that of the load. */
  private static void show(String name, Load load) throws IOException, InterruptedException {
    LoadResult result;
    String counted;
    try (ServerProcess server = command(name).start()) {
      result = load.run(server.host());
      counted = count(server.host());
    }
    row(
        name,
        load,
        "%,d".formatted(result.total().count()),
        "%,d".formatted(result.total().failures()),
        "%,d".formatted(result.openedConnections()),
        counted,
        load == Load.MIX ? "" : others(name, load, true),
        load == Load.MIX ? "" : others(name, load, false));
  }

  private static String others(String name, Load load, boolean java)
      throws IOException, InterruptedException {
    try (ServerProcess server = command(name).start()) {
      return java
          ? PlainClient.run(load, server.host()).toString()
          : python(load, server.host()).toString();
    }
  }

  private static Counts python(Load load, String host) throws IOException {
    String script = System.getProperty("katydid.client");
    Process client =
        new ProcessBuilder(script, load.toString(), Integer.toString(load.users()), host).start();
    try (Scanner counts = new Scanner(client.getInputStream(), US_ASCII)) {
      return new Counts(counts.nextLong(), counts.nextLong());
    }
  }

  private static ServerCommand command(String name) {
    return name.equals(JDK)
        ? ServerCommand.of("/count", jdk().toArray(String[]::new))
        : ServerCommand.of("/count", System.getProperty("katydid.serve"), name);
  }

  private static List<String> jdk() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(java, "-cp", System.getProperty("java.class.path"), JdkServer.class.getName());
  }

  private static String count(String host) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(host + "/count")).build();
    try (HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build()) {
      String count = client.send(request, BodyHandlers.ofString()).body();
      return "%,d".formatted(Long.parseLong(count.strip()));
    }
  }
}
