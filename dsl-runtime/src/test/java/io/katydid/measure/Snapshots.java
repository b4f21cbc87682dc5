package io.katydid.measure;

import io.katydid.api.StatusRange;
import java.util.List;
import java.util.Map;

/** Measurements that were never taken. */
public final class Snapshots {

  private Snapshots() {}

  /** A window in which this was counted, and nothing else. */
  public static Snapshot of(
      long windowNanos,
      List<RequestSnapshot> requests,
      List<ErrorGroup> groups,
      long iterations,
      long errors,
      long retries,
      long redirects,
      long cutOff) {
    return of(
        windowNanos,
        requests,
        groups,
        iterations,
        errors,
        retries,
        redirects,
        cutOff,
        ConnectionCounts.NONE);
  }

  /** The same, over connections. */
  public static Snapshot of(
      long windowNanos,
      List<RequestSnapshot> requests,
      List<ErrorGroup> groups,
      long iterations,
      long errors,
      long retries,
      long redirects,
      long cutOff,
      ConnectionCounts connections) {
    return new Snapshot(
        windowNanos,
        requests,
        List.of(),
        List.of(),
        CustomMetrics.NONE,
        groups,
        Distribution.EMPTY,
        UserTimeBreakdown.NONE,
        iterations,
        errors,
        retries,
        redirects,
        cutOff,
        connections);
  }

  /** The same window, in which this was measured, too. */
  public static Snapshot measuring(Snapshot window, RequestSnapshot... measures) {
    return new Snapshot(
        window.windowNanos(),
        window.requests(),
        List.of(measures),
        window.byGroup(),
        window.custom(),
        window.groups(),
        window.generatorLag(),
        window.spent(),
        window.iterations(),
        window.errors(),
        window.retries(),
        window.redirects(),
        window.cutOff(),
        window.connections());
  }

  /** The same window, in which user code counted and gauged this, too. */
  public static Snapshot counting(Snapshot window, CustomMetrics custom) {
    return new Snapshot(
        window.windowNanos(),
        window.requests(),
        window.measures(),
        window.byGroup(),
        custom,
        window.groups(),
        window.generatorLag(),
        window.spent(),
        window.iterations(),
        window.errors(),
        window.retries(),
        window.redirects(),
        window.cutOff(),
        window.connections());
  }

  /** The same window, in which these groups of requests were counted. */
  public static Snapshot grouping(Snapshot window, RequestSnapshot... groups) {
    return new Snapshot(
        window.windowNanos(),
        window.requests(),
        window.measures(),
        List.of(groups),
        window.custom(),
        window.groups(),
        window.generatorLag(),
        window.spent(),
        window.iterations(),
        window.errors(),
        window.retries(),
        window.redirects(),
        window.cutOff(),
        window.connections());
  }

  /** Requests whose service time was their response time, and of which none was cut off. */
  public static RequestSnapshot request(
      String name,
      long failures,
      Distribution times,
      Distribution failedTimes,
      Map<TimeLimit, Long> exceedances) {
    return request(name, failures, times, failedTimes, exceedances, Timings.NONE);
  }

  /** The same requests, of which so many had these statuses. */
  public static RequestSnapshot having(RequestSnapshot it, Map<StatusRange, Long> statuses) {
    return new RequestSnapshot(
        it.name(),
        it.failures(),
        it.drained(),
        it.responseTime(),
        it.serviceTime(),
        it.scheduleLag(),
        it.failedResponseTime(),
        it.exceedances(),
        it.cutOff(),
        it.overdue(),
        statuses,
        it.goods(),
        it.streams(),
        it.timings(),
        it.slowest());
  }

  /** The same requests, all of which were completed after the load had ended. */
  public static RequestSnapshot drained(RequestSnapshot it) {
    return new RequestSnapshot(
        it.name(),
        it.failures(),
        it.count(),
        it.responseTime(),
        it.serviceTime(),
        it.scheduleLag(),
        it.failedResponseTime(),
        it.exceedances(),
        it.cutOff(),
        it.overdue(),
        it.statuses(),
        it.goods(),
        it.streams(),
        it.timings(),
        it.slowest());
  }

  /** The same requests, of which these were the slowest. */
  public static RequestSnapshot slowest(RequestSnapshot it, Exemplar... slowest) {
    return new RequestSnapshot(
        it.name(),
        it.failures(),
        it.drained(),
        it.responseTime(),
        it.serviceTime(),
        it.scheduleLag(),
        it.failedResponseTime(),
        it.exceedances(),
        it.cutOff(),
        it.overdue(),
        it.statuses(),
        it.goods(),
        it.streams(),
        it.timings(),
        Exemplars.of(List.of(slowest)));
  }

  /** The same, with phases. */
  public static RequestSnapshot request(
      String name,
      long failures,
      Distribution times,
      Distribution failedTimes,
      Map<TimeLimit, Long> exceedances,
      Timings timings) {
    return new RequestSnapshot(
        name,
        failures,
        0,
        times,
        times,
        Distribution.EMPTY,
        failedTimes,
        exceedances,
        0,
        Map.of(),
        Map.of(),
        Map.of(),
        StreamSnapshot.NONE,
        timings,
        Exemplars.NONE);
  }
}
