package io.katydid.store;

import io.katydid.api.StatusRange;
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

  /** Reads what follows the name. */
  static RequestSnapshot read(String name, SummedFields in) {
    long failures = in.number();
    long drained = in.number();
    SummedFields.TwoTimes times = in.twoTimes();
    return new RequestSnapshot(
        name,
        failures,
        drained,
        times.one(),
        times.other(),
        in.times(),
        in.times(),
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
          StreamCodec.write(out, count.getKey());
          out.number(count.getValue());
        });
  }

  private static Map<TimeLimit, Long> readLimits(SummedFields in) {
    return in.counts(new TreeMap<>(), StreamCodec::readLimit, SummedFields::number);
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

  private static Map<StatusRange, Long> readStatuses(SummedFields in) {
    return in.counts(new TreeMap<>(), RequestCodec::readRange, SummedFields::number);
  }

  private static StatusRange readRange(PayloadReader in) {
    return new StatusRange(in.integer(), in.integer());
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

  private static Timings readTimings(SummedFields in) {
    return new Timings(
        in.times(new EnumMap<>(Phase.class), phase -> phase.constant(Phase.class)),
        in.number(),
        in.number());
  }
}
