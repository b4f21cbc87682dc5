package io.katydid.examples.server;

import io.helidon.webserver.http.Handler;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * The server's own count of the requests to each route, for comparison with the client's.
 *
 * <p>Thread-safe.
 */
final class RouteCounts {

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  /** The handler, counting each request before it is answered. */
  Handler counting(String route, Handler handler) {
    LongAdder count = of(route);
    return (request, response) -> {
      count.increment();
      handler.handle(request, response);
    };
  }

  /** The count of a route, or of something else. */
  LongAdder of(String route) {
    return counts.computeIfAbsent(route, any -> new LongAdder());
  }

  Map<String, Long> toMap() {
    Map<String, Long> sums = new TreeMap<>();
    counts.forEach((route, count) -> sums.put(route, count.sum()));
    return sums;
  }
}
