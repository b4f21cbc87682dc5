package io.katydid.measure;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was measured in one window of time. Immutable.
 *
 * @param windowNanos the length of the window
 * @param requests one entry for each request name with at least one completed request, sorted by
 *     name
 * @param groups failures and errors, most frequent first
 * @param iterations how many task executions ended
 * @param errors how many of them, and of starts and stops of users, ended in an exception
 * @param retries how many requests were sent again because a kept-alive connection had been closed
 *     by the server
 * @param redirects how many redirects were followed
 * @param cutOff how many requests were still in flight at the end of the grace period
 */
public record Snapshot(
    long windowNanos,
    List<RequestSnapshot> requests,
    List<ErrorGroup> groups,
    long iterations,
    long errors,
    long retries,
    long redirects,
    long cutOff)
    implements Serializable {

  /** The name of {@link #total()}. */
  public static final String TOTAL = "Aggregated";

  /** Nothing, in no time. */
  public static final Snapshot EMPTY = new Snapshot(0, List.of(), List.of(), 0, 0, 0, 0, 0);

  private static final RequestSnapshot NONE =
      new RequestSnapshot(
          TOTAL,
          0,
          Distribution.EMPTY,
          Distribution.EMPTY,
          Distribution.EMPTY,
          Distribution.EMPTY,
          Map.of());

  /** All requests together. */
  public RequestSnapshot total() {
    return requests.stream().reduce(NONE, RequestSnapshot::plus);
  }

  /** The requests of this name, if there were any. */
  public Optional<RequestSnapshot> request(String name) {
    return requests.stream().filter(request -> request.name().equals(name)).findFirst();
  }

  /** A count as a rate per second over the window; 0 if the window is empty. */
  public double perSecond(long count) {
    return windowNanos <= 0 ? 0 : count * 1e9 / windowNanos;
  }
}
