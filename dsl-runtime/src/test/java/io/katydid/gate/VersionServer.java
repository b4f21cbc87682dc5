package io.katydid.gate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server in a process of its own, which answers with the version that its folder has; with status
 * 503 if that is {@code broken}.
 */
public final class VersionServer {

  private VersionServer() {}

  /** Serves on the port that is the argument, or else the variable {@code PORT}. */
  public static void main(String... arguments) throws IOException {
    int port = Integer.parseInt(arguments.length > 0 ? arguments[0] : System.getenv("PORT"));
    String version = Files.readString(Path.of("version.txt"));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/", exchange -> answer(exchange, version.equals("broken") ? 503 : 200, version));
    server.createContext("/health", exchange -> answer(exchange, 200, ""));
    server.start();
    System.out.println("serving " + version);
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** The command line that starts it, as a shell reads it. */
  public static String command(String... arguments) {
    return "exec env -u JDK_JAVA_OPTIONS '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' %s %s"
        .formatted(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            System.getProperty("java.class.path"),
            VersionServer.class.getName(),
            String.join(" ", arguments));
  }
}
