package io.katydid.store;

import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;

/**
 * What was measured of the requests of one name in one part of a run. Immutable.
 *
 * @param name of the requests, or of the measure
 * @param failures how many failed
 * @param bytesSent of requests, failed ones included, before they were encrypted
 * @param bytesReceived of responses, likewise
 * @param responseTime from intended start to last byte, of those that succeeded
 */
public record SeriesPoint(
    String name, long failures, long bytesSent, long bytesReceived, Distribution responseTime) {

  /** Of these requests. */
  public static SeriesPoint of(RequestSnapshot requests) {
    return new SeriesPoint(
        requests.name(),
        requests.failures(),
        requests.timings().sent(),
        requests.timings().received(),
        requests.responseTime());
  }

  /** How many were completed, failed ones included. */
  public long count() {
    return responseTime.count() + failures;
  }

  /** These requests and those together, under this name; exact. */
  public SeriesPoint plus(SeriesPoint other) {
    return new SeriesPoint(
        name,
        failures + other.failures,
        bytesSent + other.bytesSent,
        bytesReceived + other.bytesReceived,
        responseTime.plus(other.responseTime));
  }
}
