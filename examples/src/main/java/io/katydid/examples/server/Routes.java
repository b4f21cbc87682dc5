package io.katydid.examples.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Map;

/** What the demo server answers on each route. */
final class Routes {

  private static final byte[] OK = "{\"msg\":\"ok\"}".getBytes(UTF_8);
  private static final byte[] UP = "{\"status\":\"up\"}".getBytes(UTF_8);
  private static final String ALGORITHM = System.getProperty("demo.algorithm", "iterative");
  private static final double LONGEST_DELAY_SECONDS = 10;
  private static final String BEARER = "Bearer token-of-";

  private final RouteCounts counts;
  private final Slots slots;
  private final Slowness slowness;

  Routes(RouteCounts counts, Slots slots, Slowness slowness) {
    this.counts = counts;
    this.slots = slots;
    this.slowness = slowness;
  }

  void addTo(HttpRouting.Builder routing) {
    add(routing, Method.GET, "/", (request, response) -> Json.send(response, OK));
    add(routing, Method.GET, "/health", (request, response) -> Json.send(response, UP));
    add(routing, Method.POST, "/items/", Routes::item);
    add(routing, Method.GET, "/fib/{n}", Routes::fibonacci);
    add(routing, Method.GET, "/delay/{seconds}", Routes::delay);
    add(routing, Method.POST, "/login", Routes::login);
    add(routing, Method.GET, "/me", Routes::me);
    new LanguageModel().addTo((method, path, handler) -> add(routing, method, path, handler));
    BookRoutes.addTo((method, path, handler) -> add(routing, method, path, handler));
    routing.get("/stats", (request, response) -> Json.send(response, counts.toMap()));
    routing.error(Refusal.class, Routes::refuse);
  }

  private void add(HttpRouting.Builder routing, Method method, String path, Handler handler) {
    String route = method.text() + " " + path;
    Handler slowed = slots.holding(slowness.slowing(route, handler));
    routing.route(method, path, counts.counting(route, slowed));
  }

  private static void item(ServerRequest request, ServerResponse response) {
    Json.send(response, Item.from(Json.body(request)));
  }

  private static void fibonacci(ServerRequest request, ServerResponse response) {
    int n = (int) number("n", request.path().pathParameters().get("n"));
    String algorithm = request.query().first("algorithm").orElse(ALGORITHM);
    Json.send(response, new Computed(n, Fibonacci.named(algorithm).of(n)));
  }

  private static void delay(ServerRequest request, ServerResponse response) {
    double seconds = number("seconds", request.path().pathParameters().get("seconds"));
    if (!(seconds >= 0 && seconds <= LONGEST_DELAY_SECONDS)) {
      throw new Refusal(400, "seconds must be from 0 to 10, not " + seconds);
    }
    sleep(Duration.ofNanos((long) (seconds * 1e9)));
    Json.send(response, Map.of("delayed", seconds));
  }

  static void sleep(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      throw new Refusal(503, "the server is stopping");
    }
  }

  private static void login(ServerRequest request, ServerResponse response) {
    String name = Json.body(request).path("name").asString("");
    if (name.isEmpty()) {
      throw new Refusal(401, "a name is needed to log in");
    }
    Json.send(response, Map.of("token", "token-of-" + name));
  }

  private static void me(ServerRequest request, ServerResponse response) {
    String authorization = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
    if (!authorization.startsWith(BEARER)) {
      throw new Refusal(401, "a bearer token from POST /login is needed");
    }
    Json.send(response, Map.of("name", authorization.substring(BEARER.length())));
  }

  /**
   * A number in a request.
   *
   * @throws Refusal with status 400, if it is none
   */
  static double number(String parameter, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new Refusal(400, parameter + " must be a number, not \"" + text + "\"");
    }
  }

  private static void refuse(ServerRequest request, ServerResponse response, Refusal refusal) {
    Json.send(response.status(refusal.status()), Map.of("detail", refusal.detail()));
  }

  /** The answer to {@code /fib/{n}}. */
  record Computed(int n, long value) {}
}
