package io.katydid.store;

import io.katydid.measure.Distribution;
import io.katydid.measure.Goodness;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.StreamSnapshot;
import java.util.Map;

/**
 * What was measured of the requests of one name in one part of a run. Immutable.
 *
 * @param name of the requests, or of the measure
 * @param failures how many failed
 * @param bytesSent of requests, failed ones included, before they were encrypted
 * @param bytesReceived of responses, likewise
 * @param responseTime from intended start to last byte, of those that succeeded
 * @param streams what was measured of those whose response is a stream of events
 * @param goods for each goodness that an objective watches: how many of the completed met it
 */
public record SeriesPoint(
    String name,
    long failures,
    long bytesSent,
    long bytesReceived,
    Distribution responseTime,
    StreamSnapshot streams,
    Map<Goodness, Long> goods) {

  /** Of requests without a stream, of which no goodness is watched. */
  public SeriesPoint(
      String name, long failures, long bytesSent, long bytesReceived, Distribution responseTime) {
    this(name, failures, bytesSent, bytesReceived, responseTime, StreamSnapshot.NONE, Map.of());
  }

  /** Of these requests. */
  public static SeriesPoint of(RequestSnapshot requests) {
    return new SeriesPoint(
        requests.name(),
        requests.failures(),
        requests.timings().sent(),
        requests.timings().received(),
        requests.responseTime(),
        requests.streams(),
        requests.goods());
  }

  /** Of this name, without anything measured. */
  public static SeriesPoint nothing(String name) {
    return new SeriesPoint(name, 0, 0, 0, Distribution.EMPTY);
  }

  /** How many were completed, failed ones included. */
  public long count() {
    return responseTime.count() + failures;
  }

  /** Of how many it is known whether they met this: all, or the streams, if it is of those. */
  public long judged(Goodness goodness) {
    return goodness.judged(count(), streams);
  }

  /** How many met it. */
  public long good(Goodness goodness) {
    return goods.getOrDefault(goodness, 0L);
  }

  /** These requests and those together, under this name; exact. */
  public SeriesPoint plus(SeriesPoint other) {
    return new SeriesPoint(
        name,
        failures + other.failures,
        bytesSent + other.bytesSent,
        bytesReceived + other.bytesReceived,
        responseTime.plus(other.responseTime),
        streams.plus(other.streams),
        RequestSnapshot.sum(goods, other.goods));
  }
}
