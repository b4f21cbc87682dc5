package io.katydid.store;

import io.katydid.api.StatusRange;
import io.katydid.api.Timing;
import io.katydid.measure.Distribution;
import io.katydid.measure.Phase;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.TimeLimit;
import io.katydid.measure.Timings;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What was measured of the requests of one name. */
final class RequestCodec {

  private RequestCodec() {}

  static void write(PayloadWriter out, RequestSnapshot requests) {
    out.name(requests.name());
    out.number(requests.failures());
    out.number(requests.drained());
    DistributionCodec.write(out, requests.responseTime());
    writeServiceTime(out, requests);
    DistributionCodec.write(out, requests.scheduleLag());
    DistributionCodec.write(out, requests.failedResponseTime());
    write(out, requests.exceedances());
    out.number(requests.cutOff());
    write(out, requests.overdue());
    writeStatuses(out, requests.statuses());
    StreamCodec.writeGoods(out, requests.goods());
    StreamCodec.write(out, requests.streams());
    write(out, requests.timings());
    ExemplarsCodec.write(out, requests.slowest());
  }

  static RequestSnapshot read(PayloadReader in) {
    String name = in.name();
    long failures = in.number();
    long drained = in.number();
    Distribution responseTime = DistributionCodec.read(in);
    return new RequestSnapshot(
        name,
        failures,
        drained,
        responseTime,
        in.flag() ? responseTime : DistributionCodec.read(in),
        DistributionCodec.read(in),
        DistributionCodec.read(in),
        readLimits(in),
        in.number(),
        readLimits(in),
        readStatuses(in),
        StreamCodec.readGoods(in),
        StreamCodec.read(in),
        readTimings(in),
        ExemplarsCodec.read(in));
  }

  /** Often, no request waited before it was sent, and both times are the same. */
  private static void writeServiceTime(PayloadWriter out, RequestSnapshot requests) {
    boolean same = requests.serviceTime().equals(requests.responseTime());
    out.flag(same);
    if (!same) {
      DistributionCodec.write(out, requests.serviceTime());
    }
  }

  private static void write(PayloadWriter out, Map<TimeLimit, Long> counts) {
    out.list(
        counts.entrySet(),
        count -> {
          out.constant(count.getKey().timing());
          out.number(count.getKey().nanos());
          out.number(count.getValue());
        });
  }

  private static Map<TimeLimit, Long> readLimits(PayloadReader in) {
    Map<TimeLimit, Long> counts = new TreeMap<>();
    for (int left = in.size(); left > 0; left--) {
      counts.put(new TimeLimit(in.constant(Timing.class), in.number()), in.number());
    }
    return counts;
  }

  private static void writeStatuses(PayloadWriter out, Map<StatusRange, Long> counts) {
    out.list(
        counts.entrySet(),
        count -> {
          out.number(count.getKey().lowest());
          out.number(count.getKey().highest());
          out.number(count.getValue());
        });
  }

  private static Map<StatusRange, Long> readStatuses(PayloadReader in) {
    Map<StatusRange, Long> counts = new TreeMap<>();
    for (int left = in.size(); left > 0; left--) {
      counts.put(new StatusRange(in.integer(), in.integer()), in.number());
    }
    return counts;
  }

  private static void write(PayloadWriter out, Timings timings) {
    out.list(
        timings.had(),
        phase -> {
          out.constant(phase);
          DistributionCodec.write(out, timings.of(phase));
        });
    out.number(timings.sent());
    out.number(timings.received());
  }

  private static Timings readTimings(PayloadReader in) {
    Map<Phase, Distribution> phases = new EnumMap<>(Phase.class);
    for (int left = in.size(); left > 0; left--) {
      phases.put(in.constant(Phase.class), DistributionCodec.read(in));
    }
    return new Timings(phases, in.number(), in.number());
  }
}
