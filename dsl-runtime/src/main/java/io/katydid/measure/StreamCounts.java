package io.katydid.measure;

import static java.util.stream.Collectors.toMap;

import io.katydid.api.Timing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is counted of the streams among the requests of one name in one {@link Stripe}. Written by
 * the thread that holds the stripe, and read by any thread.
 */
final class StreamCounts {

  private static final List<Timing> TIMINGS =
      Stream.of(Timing.values()).filter(Timing::isOfStreams).toList();
  private static final List<StreamCount> COUNTS = List.of(StreamCount.values());

  private final Map<Timing, LatencyCounts> times =
      TIMINGS.stream()
          .collect(
              toMap(
                  it -> it,
                  it -> new LatencyCounts(),
                  (a, b) -> a,
                  () -> new EnumMap<>(Timing.class)));
  private final Counts counts;
  private final TimeLimit[] limits;

  /** Counts which are all 0. */
  StreamCounts(TimeLimit[] limits) {
    this.limits = limits;
    this.counts = new Counts(COUNTS.size() + limits.length * StreamLimitCounts.SIZE);
  }

  /** A time that is over. */
  void took(Timing timing, long nanos) {
    LatencyCounts known = times.get(timing);
    if (known != null) {
      known.record(nanos);
    }
    for (int i = 0; i < limits.length; i++) {
      if (limits[i].timing() == timing && nanos > limits[i].nanos()) {
        counts.add(first(i), 1);
      }
    }
  }

  /**
   * An event came after this time.
   *
   * @param late whether the load had ended
   */
  void event(Timing timing, long nanos, boolean late) {
    took(timing, nanos);
    add(StreamCount.EVENTS, 1);
    if (late) {
      add(StreamCount.LATE_EVENTS, 1);
    }
  }

  /** The ordinal is an index for no longer than the run. */
  @SuppressWarnings("EnumOrdinal")
  void add(StreamCount what, long number) {
    counts.add(what.ordinal(), number);
  }

  /**
   * A stream that had n of the times of this limit, of which x exceeded it, has one more.
   *
   * @param exceeds 1 if that exceeded it, too, and else 0
   */
  void clustered(int limit, long n, long x, long exceeds) {
    int first = first(limit);
    counts.add(first + 1, 1);
    counts.add(first + 2, exceeds);
    counts.add(first + 3, 2 * n + 1);
    counts.add(first + 4, x + exceeds * (n + 1));
    counts.add(first + 5, exceeds * (2 * x + 1));
  }

  private static int first(int limit) {
    return COUNTS.size() + limit * StreamLimitCounts.SIZE;
  }

  private StreamLimitCounts of(int limit) {
    int at = first(limit);
    return new StreamLimitCounts(
        counts.get(at),
        counts.get(at + 1),
        counts.get(at + 2),
        counts.get(at + 3),
        counts.get(at + 4),
        counts.get(at + 5));
  }

  /** A copy of the counts of all stripes as they are now. */
  static Reading read(List<StreamCounts> stripes) {
    Reading sum = Reading.EMPTY;
    for (StreamCounts each : stripes) {
      sum = sum.plus(each.read());
    }
    return sum;
  }

  @SuppressWarnings("EnumOrdinal")
  private Reading read() {
    Map<StreamCount, Long> numbers = new EnumMap<>(StreamCount.class);
    COUNTS.forEach(it -> numbers.put(it, counts.get(it.ordinal())));
    Map<TimeLimit, StreamLimitCounts> watched = new TreeMap<>();
    for (int i = 0; i < limits.length; i++) {
      watched.put(limits[i], of(i));
    }
    Map<Timing, CumulativeHistogram> histograms = new EnumMap<>(Timing.class);
    times.forEach((timing, each) -> histograms.put(timing, each.read()));
    return new Reading(histograms, numbers, watched);
  }

  /** The counts at one moment. */
  record Reading(
      Map<Timing, CumulativeHistogram> times,
      Map<StreamCount, Long> counts,
      Map<TimeLimit, StreamLimitCounts> limits) {

    static final Reading EMPTY = new Reading(Map.of(), Map.of(), Map.of());

    Reading plus(Reading other) {
      if (counts.isEmpty()) {
        return other;
      }
      Map<Timing, CumulativeHistogram> histograms = new EnumMap<>(times);
      other.times.forEach((key, it) -> histograms.merge(key, it, CumulativeHistogram::plus));
      Map<StreamCount, Long> numbers = new EnumMap<>(counts);
      other.counts.forEach((key, it) -> numbers.merge(key, it, Long::sum));
      Map<TimeLimit, StreamLimitCounts> watched = new TreeMap<>(limits);
      other.limits.forEach((key, it) -> watched.merge(key, it, StreamLimitCounts::plus));
      return new Reading(histograms, numbers, watched);
    }

    /** What was measured after the earlier reading of the same counts, up to this one. */
    StreamSnapshot since(Reading earlier) {
      if (counts.isEmpty()) {
        return StreamSnapshot.NONE;
      }
      Map<Timing, Distribution> grown = new EnumMap<>(Timing.class);
      times.forEach((timing, now) -> {
        Distribution since =
            now.since(earlier.times.getOrDefault(timing, CumulativeHistogram.EMPTY));
        if (since.count() > 0) {
          grown.put(timing, since);
        }
      });
      Map<StreamCount, Long> numbers = new EnumMap<>(StreamCount.class);
      counts.forEach((what, now) -> {
        long since = now - earlier.counts.getOrDefault(what, 0L);
        if (since != 0) {
          numbers.put(what, since);
        }
      });
      Map<TimeLimit, StreamLimitCounts> watched = new TreeMap<>();
      limits.forEach((limit, now) ->
          watched.put(
              limit, now.minus(earlier.limits.getOrDefault(limit, StreamLimitCounts.NONE))));
      return new StreamSnapshot(grown, numbers, watched);
    }
  }
}
