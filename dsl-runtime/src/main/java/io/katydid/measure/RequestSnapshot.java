package io.katydid.measure;

import io.katydid.api.StatusRange;
import io.katydid.api.Timing;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured of the requests of one name, or of all together.
 *
 * @param name the name, such as {@code GET /items/{id}}
 * @param failures how many failed
 * @param drained how many of the completed were so after the load had ended
 * @param responseTime from intended start to last byte, of those that succeeded
 * @param serviceTime from send to last byte, of those that succeeded
 * @param scheduleLag from intended start to send, of those that succeeded
 * @param failedResponseTime from intended start to the failure, of those that failed
 * @param exceedances for each limit that an objective watches: how many that succeeded took longer
 * @param cutOff how many were cut off at the end of the run, before their response had come; they
 *     are not among the completed
 * @param overdue for each limit that an objective watches: how many of those cut off had taken
 *     longer by then
 * @param statuses for each range of statuses that an objective watches: how many of the completed
 *     had a response with one of them
 * @param goods for each goodness that an objective watches: how many of the completed met it
 * @param streams what was measured of those whose response is a stream of events
 * @param timings what their time was spent on
 * @param slowest those that took longest; a request of two windows may be in either
 */
public record RequestSnapshot(
    String name,
    long failures,
    long drained,
    Distribution responseTime,
    Distribution serviceTime,
    Distribution scheduleLag,
    Distribution failedResponseTime,
    Map<TimeLimit, Long> exceedances,
    long cutOff,
    Map<TimeLimit, Long> overdue,
    Map<StatusRange, Long> statuses,
    Map<Goodness, Long> goods,
    StreamSnapshot streams,
    Timings timings,
    Exemplars slowest) {

  /** The times of those that succeeded, as they are taken. */
  public Distribution times(Timing timing) {
    return switch (timing) {
      case RESPONSE -> responseTime;
      case SERVICE -> serviceTime;
      case FIRST_EVENT, BETWEEN_EVENTS, FIRST_TOKEN, BETWEEN_TOKENS -> streams.times(timing);
    };
  }

  /** How many of these times there were, or were to be and failed. */
  public long countOf(Timing timing) {
    return times(timing).count() + failuresOf(timing);
  }

  /** How many of these times did not end, as what they are of failed: they exceed every limit. */
  public long failuresOf(Timing timing) {
    return timing.isOfStreams() ? streams.unended(timing) : failures;
  }

  /** How many were completed, failed ones included. */
  public long count() {
    return responseTime.count() + failures;
  }

  /**
   * Whether nothing was counted, or measured. What is counted of one request may be in two windows,
   * if one ends in between: in the second, there is something, and nothing that was completed.
   */
  boolean isEmpty() {
    return count() + cutOff + drained + serviceTime.count() + scheduleLag.count() == 0
        && slowest.isEmpty()
        && streams.isEmpty()
        && failedResponseTime.count() + timings.sent() + timings.received() == 0
        && timings.phases().values().stream().allMatch(times -> times.count() == 0);
  }

  /** How many were completed while load was offered. */
  public long completedInTime() {
    return count() - drained;
  }

  /** The share that failed, 0 to 1; 0 if there were none. */
  public double failureRatio() {
    return count() == 0 ? 0 : (double) failures / count();
  }

  /** How many of those cut off had taken longer than this limit by then. */
  public long overdue(TimeLimit limit) {
    return overdue.getOrDefault(limit, 0L);
  }

  /**
   * Of how many it is known whether they took longer than this limit: the completed, and those that
   * had by the time they were cut off.
   */
  public long known(TimeLimit limit) {
    return countOf(limit.timing()) + overdue(limit);
  }

  /**
   * How many took longer than this limit, counted exactly; failed ones exceed every limit.
   *
   * @throws IllegalArgumentException if the limit was not watched
   */
  public long exceeding(TimeLimit limit) {
    if (limit.timing().isOfStreams()) {
      return failuresOf(limit.timing()) + streams.of(limit).exceeding() + overdue(limit);
    }
    Long slow = exceedances.get(limit);
    if (slow == null && count() > 0) {
      throw new IllegalArgumentException(name + ": exceedances of " + limit + " were not counted");
    }
    return failures + (slow == null ? 0 : slow) + overdue(limit);
  }

  /**
   * How many had a response with one of these statuses.
   *
   * @throws IllegalArgumentException if they were not watched
   */
  public long having(StatusRange range) {
    Long having = statuses.get(range);
    if (having == null && count() > 0) {
      throw new IllegalArgumentException(name + ": status " + range.text() + " was not counted");
    }
    return having == null ? 0 : having;
  }

  /** Of how many it is known whether they met this: all, or the streams, if it is of those. */
  public long judged(Goodness goodness) {
    return goodness.judged(count(), streams);
  }

  /**
   * How many met it.
   *
   * @throws IllegalArgumentException if it was not watched
   */
  public long good(Goodness goodness) {
    Long good = goods.get(goodness);
    if (good == null && count() > 0) {
      throw new IllegalArgumentException(name + ": " + goodness.text() + " was not counted");
    }
    return good == null ? 0 : good;
  }

  /** Whether no request waited before it was sent, as often: both times are the same. */
  public boolean hasOneTime() {
    return serviceTime.equals(responseTime);
  }

  /** These requests and those together, under this name. */
  public RequestSnapshot plus(RequestSnapshot other) {
    Distribution responses = responseTime.plus(other.responseTime);
    return new RequestSnapshot(
        name,
        failures + other.failures,
        drained + other.drained,
        responses,
        hasOneTime() && other.hasOneTime() ? responses : serviceTime.plus(other.serviceTime),
        scheduleLag.plus(other.scheduleLag),
        failedResponseTime.plus(other.failedResponseTime),
        sum(exceedances, other.exceedances),
        cutOff + other.cutOff,
        sum(overdue, other.overdue),
        sum(statuses, other.statuses),
        sum(goods, other.goods),
        streams.plus(other.streams),
        timings.plus(other.timings),
        slowest.plus(other.slowest));
  }

  /** Counts of the same things, added up. */
  public static <T> Map<T, Long> sum(Map<T, Long> one, Map<T, Long> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    Map<T, Long> sum = new TreeMap<>(one);
    other.forEach((key, count) -> sum.merge(key, count, Long::sum));
    return sum;
  }
}
