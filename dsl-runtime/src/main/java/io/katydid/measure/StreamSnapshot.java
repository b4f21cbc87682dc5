package io.katydid.measure;

import io.katydid.api.Objective.Streamed;
import io.katydid.api.Timing;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * What was measured of the streams of events among the requests of one name, or of all.
 *
 * @param times those of each kind that there were; those of events when they came, whatever became
 *     of their stream
 * @param counts how many there were of each
 * @param limits for each limit of these times that an objective watches
 */
public record StreamSnapshot(
    Map<Timing, Distribution> times,
    Map<StreamCount, Long> counts,
    Map<TimeLimit, StreamLimitCounts> limits) {

  /** There was no stream. */
  public static final StreamSnapshot NONE = new StreamSnapshot(Map.of(), Map.of(), Map.of());

  /** Whether there was none. */
  public boolean isEmpty() {
    return times.isEmpty() && counts.isEmpty();
  }

  /** The times of one kind. */
  public Distribution times(Timing timing) {
    return times.getOrDefault(timing, Distribution.EMPTY);
  }

  /** How many there were. */
  public long count(StreamCount what) {
    return counts.getOrDefault(what, 0L);
  }

  /** How many streams failed while this time of them was not over: it exceeds every limit. */
  public long unended(Timing timing) {
    return switch (timing) {
      case FIRST_EVENT -> count(StreamCount.WITHOUT_EVENT);
      case BETWEEN_EVENTS -> count(StreamCount.BROKEN);
      // Of a stream without an event, it is not known whether it was to be one of tokens.
      case FIRST_TOKEN -> count(StreamCount.WITHOUT_EVENT) + count(StreamCount.WITHOUT_TOKEN);
      case BETWEEN_TOKENS -> count(StreamCount.BROKEN_TOKENS);
      case RESPONSE, SERVICE -> 0;
    };
  }

  /** The counts of one limit. */
  public StreamLimitCounts of(TimeLimit limit) {
    return limits.getOrDefault(limit, StreamLimitCounts.NONE);
  }

  /** Events, or tokens, that came while load was offered. */
  public long inTime(Streamed what) {
    return switch (what) {
      case EVENTS -> eventsInTime();
      case TOKENS -> tokensInTime();
    };
  }

  /** Events that came while load was offered. */
  public long eventsInTime() {
    return count(StreamCount.EVENTS) - count(StreamCount.LATE_EVENTS);
  }

  /** Tokens that came while load was offered. */
  public long tokensInTime() {
    return count(StreamCount.TOKENS) - count(StreamCount.LATE_TOKENS);
  }

  /** These and those together. */
  public StreamSnapshot plus(StreamSnapshot other) {
    if (isEmpty() || other.isEmpty()) {
      return isEmpty() ? other : this;
    }
    return new StreamSnapshot(
        merged(new EnumMap<>(times), other.times, Distribution::plus),
        merged(new EnumMap<>(counts), other.counts, Long::sum),
        merged(new TreeMap<>(limits), other.limits, StreamLimitCounts::plus));
  }

  private static <K, V> Map<K, V> merged(Map<K, V> sum, Map<K, V> other, BinaryOperator<V> plus) {
    other.forEach((key, value) -> sum.merge(key, value, plus));
    return sum;
  }
}
