package io.katydid.measure;

import io.katydid.api.Timing;
import java.util.List;
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
  private final TimeLimit[] limits;
  private final AtomicLongArray slow;
  private final AtomicLongArray overdue;
  private final AtomicLong cutOff = new AtomicLong();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong drained = new AtomicLong();
  private final AtomicLong unanswered = new AtomicLong();
  private final LatencyCounts responseTime = new LatencyCounts();
  private final LatencyCounts serviceTime = new LatencyCounts();
  private final LatencyCounts scheduleLag = new LatencyCounts();
  private final LatencyCounts failedResponseTime = new LatencyCounts();
  private final PhaseCounts phases = new PhaseCounts();

  Series(String name, List<TimeLimit> limits) {
    this.name = name;
    this.limits = limits.toArray(TimeLimit[]::new);
    this.slow = new AtomicLongArray(limits.size());
    this.overdue = new AtomicLongArray(limits.size());
  }

  /** The name of the requests. */
  public String name() {
    return name;
  }

  void sent() {
    sent.getAndIncrement();
  }

  void succeeded(long intendedStart, long start, long end, PhaseTimes times) {
    countExceeding(slow, end - intendedStart, end - start);
    serviceTime.record(end - start);
    scheduleLag.record(start - intendedStart);
    responseTime.record(end - intendedStart);
    phases.succeeded(times);
  }

  private void countExceeding(AtomicLongArray counts, long response, long service) {
    for (int i = 0; i < limits.length; i++) {
      TimeLimit limit = limits[i];
      if ((limit.timing() == Timing.SERVICE ? service : response) > limit.nanos()) {
        counts.getAndIncrement(i);
      }
    }
  }

  void failed(long intendedStart, long end, PhaseTimes times) {
    phases.failed(times);
    failedResponseTime.record(end - intendedStart);
  }

  /** One that was completed after the load had ended. */
  void drained() {
    drained.getAndIncrement();
  }

  /** One that failed because it had no response when the run ended. */
  void unanswered(long intendedStart, long end, PhaseTimes times) {
    failed(intendedStart, end, times);
    drained();
    unanswered.getAndIncrement();
  }

  long unanswered() {
    return unanswered.get();
  }

  /** One that was cut off, this long after its intended start and its start. */
  void cutOff(long response, long service) {
    cutOff.getAndIncrement();
    countExceeding(overdue, response, service);
  }

  /** A copy of the counts as they are now. */
  Reading read() {
    return new Reading(
        sent.get(),
        drained.get(),
        cutOff.get(),
        byLimit(slow),
        byLimit(overdue),
        responseTime.read(),
        serviceTime.read(),
        scheduleLag.read(),
        failedResponseTime.read(),
        phases.read());
  }

  private Map<TimeLimit, Long> byLimit(AtomicLongArray counts) {
    if (limits.length == 0) {
      return Map.of();
    }
    Map<TimeLimit, Long> byLimit = new TreeMap<>();
    for (int i = 0; i < limits.length; i++) {
      byLimit.put(limits[i], counts.get(i));
    }
    return byLimit;
  }

  /** The counts of a series at one moment. */
  record Reading(
      long sent,
      long drained,
      long cutOff,
      Map<TimeLimit, Long> exceedances,
      Map<TimeLimit, Long> overdue,
      CumulativeHistogram responseTime,
      CumulativeHistogram serviceTime,
      CumulativeHistogram scheduleLag,
      CumulativeHistogram failedResponseTime,
      PhaseCounts.Reading phases) {

    static final Reading EMPTY =
        new Reading(
            0,
            0,
            0,
            Map.of(),
            Map.of(),
            CumulativeHistogram.EMPTY,
            CumulativeHistogram.EMPTY,
            CumulativeHistogram.EMPTY,
            CumulativeHistogram.EMPTY,
            PhaseCounts.Reading.EMPTY);

    /** How many requests were sent and had not ended. */
    long inFlight() {
      return sent - responseTime.total() - failedResponseTime.total();
    }

    /** What was measured after the earlier reading of the same series, up to this one. */
    RequestSnapshot since(Reading earlier, String name) {
      Distribution failed = failedResponseTime.since(earlier.failedResponseTime);
      return new RequestSnapshot(
          name,
          failed.count(),
          drained - earlier.drained,
          responseTime.since(earlier.responseTime),
          serviceTime.since(earlier.serviceTime),
          scheduleLag.since(earlier.scheduleLag),
          failed,
          grown(exceedances, earlier.exceedances),
          cutOff - earlier.cutOff,
          grown(overdue, earlier.overdue),
          phases.since(earlier.phases));
    }

    private static Map<TimeLimit, Long> grown(
        Map<TimeLimit, Long> now, Map<TimeLimit, Long> earlier) {
      if (now.isEmpty()) {
        return now;
      }
      Map<TimeLimit, Long> grown = new TreeMap<>();
      now.forEach((limit, count) -> grown.put(limit, count - earlier.getOrDefault(limit, 0L)));
      return grown;
    }
  }
}
