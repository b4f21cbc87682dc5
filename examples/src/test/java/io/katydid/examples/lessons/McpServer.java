package io.katydid.examples.lessons;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server of the Model Context Protocol, over streamable HTTP: sessions, and one tool, which adds
 * two numbers and says how far it is.
 */
final class McpServer implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  final AtomicInteger initialized = new AtomicInteger();
  final AtomicInteger called = new AtomicInteger();
  final Set<String> sessions = ConcurrentHashMap.newKeySet();
  private final HttpServer server;

  McpServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/mcp", this::serve);
    server.start();
  }

  String host() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode message = JSON.readTree(exchange.getRequestBody().readAllBytes());
      String session = exchange.getRequestHeaders().getFirst("Mcp-Session-Id");
      if (exchange.getRequestMethod().equals("DELETE")) {
        exchange.sendResponseHeaders(sessions.remove(session) ? 200 : 404, -1);
      } else if (message.path("method").asString().equals("initialize")) {
        initialize(exchange, message);
      } else if (session == null || !sessions.contains(session)) {
        exchange.sendResponseHeaders(404, -1);
      } else if (message.path("id").isMissingNode()) {
        exchange.sendResponseHeaders(202, -1);
      } else {
        callTool(exchange, message);
      }
    }
  }

  private void initialize(HttpExchange exchange, JsonNode message) throws IOException {
    initialized.incrementAndGet();
    String session = UUID.randomUUID().toString();
    sessions.add(session);
    exchange.getResponseHeaders().set("Mcp-Session-Id", session);
    Map<String, ?> server = Map.of("name", "sums", "version", "1");
    answer(
        exchange,
        "application/json",
        JSON.writeValueAsString(
            result(
                message,
                Map.of(
                    "protocolVersion",
                    "2025-06-18",
                    "capabilities",
                    Map.of("tools", Map.of()),
                    "serverInfo",
                    server))));
  }

  private void callTool(HttpExchange exchange, JsonNode message) throws IOException {
    called.incrementAndGet();
    JsonNode arguments = message.path("params").path("arguments");
    int sum = arguments.path("a").asInt() + arguments.path("b").asInt();
    Object progress =
        Map.of(
            "jsonrpc", "2.0", "method", "notifications/progress", "params", Map.of("progress", 1));
    Object content = Map.of("type", "text", "text", Integer.toString(sum));
    Object result = result(message, Map.of("content", new Object[] {content}, "isError", false));
    answer(exchange, "text/event-stream", event(progress) + event(result));
  }

  private static Object result(JsonNode message, Object result) {
    return Map.of("jsonrpc", "2.0", "id", message.path("id").asInt(), "result", result);
  }

  private static String event(Object data) {
    return "event: message\ndata: " + JSON.writeValueAsString(data) + "\n\n";
  }

  private static void answer(HttpExchange exchange, String type, String body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
