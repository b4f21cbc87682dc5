package io.katydid.measure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the time of requests was spent on, and what went over the wire.
 *
 * @param phases the times of each phase, of those requests that succeeded and had it; a request
 *     that was redirected had the sum
 * @param sent the bytes of requests, failed ones included, before they were encrypted
 * @param received the bytes of responses, likewise
 */
public record Timings(Map<Phase, Distribution> phases, long sent, long received) {

  /** Nothing was measured. */
  public static final Timings NONE = new Timings(Map.of(), 0, 0);

  /** The times of one phase. */
  public Distribution of(Phase phase) {
    return phases.getOrDefault(phase, Distribution.EMPTY);
  }

  /** Those phases that requests had, in their order. */
  public List<Phase> had() {
    return Stream.of(Phase.values()).filter(phases::containsKey).toList();
  }

  /** These and those together. */
  Timings plus(Timings other) {
    Map<Phase, Distribution> sums = new EnumMap<>(Phase.class);
    sums.putAll(phases);
    other.phases.forEach((phase, times) -> sums.merge(phase, times, Distribution::plus));
    return new Timings(sums, sent + other.sent, received + other.received);
  }
}
