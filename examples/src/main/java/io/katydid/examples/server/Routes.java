package io.katydid.examples.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the demo server answers on each route. */
final class Routes {

  private static final JsonMapper JSON = new JsonMapper();
  private static final byte[] OK = "{\"msg\":\"ok\"}".getBytes(UTF_8);
  private static final byte[] UP = "{\"status\":\"up\"}".getBytes(UTF_8);
  private static final double LONGEST_DELAY_SECONDS = 10;
  private static final String BEARER = "Bearer token-of-";

  private final HttpRouting.Builder routing;
  private final RouteCounts counts;

  private Routes(HttpRouting.Builder routing, RouteCounts counts) {
    this.routing = routing;
    this.counts = counts;
  }

  static void addTo(HttpRouting.Builder routing, RouteCounts counts) {
    Routes routes = new Routes(routing, counts);
    routes.add(Method.GET, "/", (request, response) -> send(response, OK));
    routes.add(Method.GET, "/health", (request, response) -> send(response, UP));
    routes.add(Method.POST, "/items/", Routes::item);
    routes.add(Method.GET, "/fib/{n}", Routes::fibonacci);
    routes.add(Method.GET, "/delay/{seconds}", Routes::delay);
    routes.add(Method.POST, "/login", Routes::login);
    routes.add(Method.GET, "/me", Routes::me);
    routing.get("/stats", (request, response) -> send(response, counts.toMap()));
    routing.error(Refusal.class, Routes::refuse);
  }

  private void add(Method method, String path, Handler handler) {
    routing.route(method, path, counts.counting(method.text() + " " + path, handler));
  }

  private static void item(ServerRequest request, ServerResponse response) {
    send(response, Item.from(body(request)));
  }

  private static void fibonacci(ServerRequest request, ServerResponse response) {
    int n = (int) number(request, "n");
    String algorithm = request.query().first("algorithm").orElse("iterative");
    send(response, new Computed(n, Fibonacci.named(algorithm).of(n)));
  }

  private static void delay(ServerRequest request, ServerResponse response) {
    double seconds = number(request, "seconds");
    if (!(seconds >= 0 && seconds <= LONGEST_DELAY_SECONDS)) {
      throw new Refusal(400, "seconds must be from 0 to 10, not " + seconds);
    }
    sleep(Duration.ofNanos((long) (seconds * 1e9)));
    send(response, Map.of("delayed", seconds));
  }

  private static void sleep(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      throw new Refusal(503, "the server is stopping");
    }
  }

  private static void login(ServerRequest request, ServerResponse response) {
    String name = body(request).path("name").asString("");
    if (name.isEmpty()) {
      throw new Refusal(401, "a name is needed to log in");
    }
    send(response, Map.of("token", "token-of-" + name));
  }

  private static void me(ServerRequest request, ServerResponse response) {
    String authorization = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
    if (!authorization.startsWith(BEARER)) {
      throw new Refusal(401, "a bearer token from POST /login is needed");
    }
    send(response, Map.of("name", authorization.substring(BEARER.length())));
  }

  private static JsonNode body(ServerRequest request) {
    try {
      return request.content().hasEntity()
          ? JSON.readTree(request.content().as(byte[].class))
          : JSON.missingNode();
    } catch (JacksonException e) {
      List<String> place = List.of("body");
      Problem problem = new Problem("json_invalid", place, "JSON decode error", Map.of());
      throw new Refusal(422, List.of(problem));
    }
  }

  private static double number(ServerRequest request, String parameter) {
    String text = request.path().pathParameters().get(parameter);
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new Refusal(400, parameter + " must be a number, not \"" + text + "\"");
    }
  }

  private static void refuse(ServerRequest request, ServerResponse response, Refusal refusal) {
    send(response.status(refusal.status()), Map.of("detail", refusal.detail()));
  }

  private static void send(ServerResponse response, Object value) {
    send(response, JSON.writeValueAsBytes(value));
  }

  private static void send(ServerResponse response, byte[] json) {
    response.header(HeaderValues.CONTENT_TYPE_JSON);
    response.send(json);
  }

  /** The answer to {@code /fib/{n}}. */
  record Computed(int n, long value) {}
}
