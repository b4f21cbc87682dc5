package io.katydid.examples.servers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The JDK's own HTTP server, on virtual threads; its argument is a port. */
final class JdkServer {

  private static final byte[] SMALL = new byte[12];
  private static final byte[] LARGE = new byte[102_400];

  private final AtomicLong requests = new AtomicLong();

  private JdkServer() {}

  public static void main(String... args) throws IOException {
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
    HttpServer server = HttpServer.create(address, 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", new JdkServer()::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/count")) {
      send(exchange, Long.toString(requests.get()).getBytes(StandardCharsets.US_ASCII));
      return;
    }
    requests.incrementAndGet();
    switch (path) {
      case "/small", "/ignore" -> send(exchange, SMALL);
      case "/large" -> send(exchange, LARGE);
      case "/echo" -> send(exchange, exchange.getRequestBody().readAllBytes());
      default -> exchange.sendResponseHeaders(404, -1);
    }
    exchange.close();
  }

  private static void send(HttpExchange exchange, byte[] body) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(200, -1);
    } else {
      exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
