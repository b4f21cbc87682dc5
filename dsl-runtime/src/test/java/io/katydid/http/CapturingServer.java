package io.katydid.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A real server, that of the JDK, which keeps what it receives. */
final class CapturingServer implements AutoCloseable {

  /** What is answered. */
  interface Answer {
    void to(Captured request, HttpExchange exchange) throws IOException;
  }

  /** A request. */
  @SuppressWarnings("ArrayRecordComponent")
  record Captured(String method, String target, Headers headers, byte[] body) {

    String header(String name) {
      String value = headers.getFirst(name);
      return value == null ? "" : value;
    }
  }

  private final HttpServer server;
  private final List<Captured> requests = new CopyOnWriteArrayList<>();

  CapturingServer(Answer answer) throws IOException {
    this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), answer);
  }

  private CapturingServer(HttpServer server, Answer answer) {
    this.server = server;
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          Captured request =
              new Captured(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI().toString(),
                  exchange.getRequestHeaders(),
                  exchange.getRequestBody().readAllBytes());
          requests.add(request);
          answer.to(request, exchange);
          exchange.close();
        });
    server.start();
  }

  /** A server that accepts everything. */
  static CapturingServer accepting() throws IOException {
    return new CapturingServer((request, exchange) -> answer(exchange, 200, "ok"));
  }

  /** The same, by TLS. */
  static CapturingServer accepting(SSLContext tls) throws IOException {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    return new CapturingServer(server, (request, exchange) -> answer(exchange, 200, "ok"));
  }

  static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  static void answer(HttpExchange exchange, int status, String header, String value)
      throws IOException {
    exchange.getResponseHeaders().add(header, value);
    exchange.sendResponseHeaders(status, -1);
  }

  String url() {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return scheme + "://localhost:" + server.getAddress().getPort();
  }

  List<Captured> requests() {
    return requests;
  }

  Captured only() {
    return requests.getFirst();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
