package io.katydid.measure;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured of the requests of one name, or of all together.
 *
 * @param name the name, such as {@code GET /items/{id}}
 * @param failures how many failed
 * @param responseTime from intended start to last byte, of those that succeeded
 * @param serviceTime from send to last byte, of those that succeeded
 * @param scheduleLag from intended start to send, of those that succeeded
 * @param failedResponseTime from intended start to the failure, of those that failed
 * @param exceedances for each limit in nanoseconds that an objective watches: how many that
 *     succeeded took longer
 */
public record RequestSnapshot(
    String name,
    long failures,
    Distribution responseTime,
    Distribution serviceTime,
    Distribution scheduleLag,
    Distribution failedResponseTime,
    Map<Long, Long> exceedances)
    implements Serializable {

  /** How many were completed, failed ones included. */
  public long count() {
    return responseTime.count() + failures;
  }

  /** The share that failed, 0 to 1; 0 if there were none. */
  public double failureRatio() {
    return count() == 0 ? 0 : (double) failures / count();
  }

  /**
   * How many took longer than this limit, counted exactly; failed ones exceed every limit.
   *
   * @throws IllegalArgumentException if the limit was not watched
   */
  public long exceeding(long limitNanos) {
    Long slow = exceedances.get(limitNanos);
    if (slow == null && count() > 0) {
      throw new IllegalArgumentException(
          name + ": exceedances of " + limitNanos + " ns were not counted");
    }
    return failures + (slow == null ? 0 : slow);
  }

  /** These requests and those together, under this name. */
  RequestSnapshot plus(RequestSnapshot other) {
    Map<Long, Long> sums = new TreeMap<>(exceedances);
    other.exceedances.forEach((limit, slow) -> sums.merge(limit, slow, Long::sum));
    return new RequestSnapshot(
        name,
        failures + other.failures,
        responseTime.plus(other.responseTime),
        serviceTime.plus(other.serviceTime),
        scheduleLag.plus(other.scheduleLag),
        failedResponseTime.plus(other.failedResponseTime),
        sums);
  }
}
