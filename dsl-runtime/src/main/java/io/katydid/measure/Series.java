package io.katydid.measure;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The live counts of the requests of one name. From {@link Recorder#series}; kept by who makes such
 * requests.
 *
 * <p>Thread-safe.
 */
public final class Series {

  private final String name;
  private final long[] limits;
  private final AtomicLongArray slow;
  private final AtomicLong sent = new AtomicLong();
  private final LatencyCounts responseTime = new LatencyCounts();
  private final LatencyCounts serviceTime = new LatencyCounts();
  private final LatencyCounts scheduleLag = new LatencyCounts();
  private final LatencyCounts failedResponseTime = new LatencyCounts();

  Series(String name, long[] limits) {
    this.name = name;
    this.limits = limits;
    this.slow = new AtomicLongArray(limits.length);
  }

  /** The name of the requests. */
  public String name() {
    return name;
  }

  void sent() {
    sent.getAndIncrement();
  }

  void succeeded(long intendedStart, long start, long end) {
    long response = end - intendedStart;
    for (int i = 0; i < limits.length; i++) {
      if (response > limits[i]) {
        slow.getAndIncrement(i);
      }
    }
    serviceTime.record(end - start);
    scheduleLag.record(start - intendedStart);
    responseTime.record(response);
  }

  void failed(long intendedStart, long end) {
    failedResponseTime.record(end - intendedStart);
  }

  /** A copy of the counts as they are now. */
  Reading read() {
    Map<Long, Long> exceedances = new TreeMap<>();
    for (int i = 0; i < limits.length; i++) {
      exceedances.put(limits[i], slow.get(i));
    }
    return new Reading(
        sent.get(),
        exceedances,
        responseTime.read(),
        serviceTime.read(),
        scheduleLag.read(),
        failedResponseTime.read());
  }

  /** The counts of a series at one moment. */
  record Reading(
      long sent,
      Map<Long, Long> exceedances,
      CountsReading responseTime,
      CountsReading serviceTime,
      CountsReading scheduleLag,
      CountsReading failedResponseTime) {

    static final Reading EMPTY =
        new Reading(
            0,
            Map.of(),
            CountsReading.EMPTY,
            CountsReading.EMPTY,
            CountsReading.EMPTY,
            CountsReading.EMPTY);

    /** How many requests were sent and had not ended. */
    long inFlight() {
      return sent - responseTime.total() - failedResponseTime.total();
    }

    /** What was measured after the earlier reading of the same series, up to this one. */
    RequestSnapshot since(Reading earlier, String name) {
      Distribution failed = failedResponseTime.since(earlier.failedResponseTime);
      Map<Long, Long> slower = new TreeMap<>();
      exceedances.forEach(
          (limit, count) -> slower.put(limit, count - earlier.exceedances.getOrDefault(limit, 0L)));
      return new RequestSnapshot(
          name,
          failed.count(),
          responseTime.since(earlier.responseTime),
          serviceTime.since(earlier.serviceTime),
          scheduleLag.since(earlier.scheduleLag),
          failed,
          slower);
    }
  }
}
