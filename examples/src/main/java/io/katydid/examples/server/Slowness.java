package io.katydid.examples.server;

import io.helidon.webserver.http.Handler;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Routes that take longer than they need, each by a factor: after its work, the server goes on
 * computing for so many times as long as that took, and answers only then.
 *
 * @param factors by route, such as {@code GET /fib/{n}}; each at least 1
 */
record Slowness(Map<String, Double> factors) {

  /** Every route takes as long as it needs. */
  static final Slowness NONE = new Slowness(Map.of());

  /** Copies the factors. */
  Slowness {
    factors = Map.copyOf(factors);
  }

  /**
   * The same with one more route.
   *
   * @param text such as {@code GET /=1.10}
   * @throws IllegalArgumentException if it is not of that form
   */
  Slowness with(String text) {
    int sign = text.lastIndexOf('=');
    try {
      double factor = Double.parseDouble(text.substring(sign + 1));
      if (sign > 0 && factor >= 1) {
        Map<String, Double> more = new LinkedHashMap<>(factors);
        more.put(text.substring(0, sign), factor);
        return new Slowness(more);
      }
    } catch (NumberFormatException none) {
      throw new IllegalArgumentException(expected(text), none);
    }
    throw new IllegalArgumentException(expected(text));
  }

  private static String expected(String text) {
    return "\"%s\" is no route with a factor of 1 or more, such as GET /=1.10".formatted(text);
  }

  /**
   * Makes sure that there are such routes.
   *
   * @throws IllegalArgumentException if one is missing
   */
  void requireAmong(Set<String> routes) {
    for (String route : factors.keySet()) {
      if (!routes.contains(route)) {
        throw new IllegalArgumentException(
            "there is no route %s to make slower; there are %s".formatted(route, routes));
      }
    }
  }

  /** The handler of a route, as slow as that is to be. */
  Handler slowing(String route, Handler handler) {
    double more = factors.getOrDefault(route, 1.0) - 1;
    if (more == 0) {
      return handler;
    }
    return (request, response) -> {
      long start = System.nanoTime();
      response.beforeSend(() -> compute((long) (more * (System.nanoTime() - start))));
      handler.handle(request, response);
    };
  }

  private static void compute(long nanos) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < nanos) {
      Thread.onSpinWait();
    }
  }
}
