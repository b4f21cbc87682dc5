package io.katydid.store;

import io.katydid.api.StatusRange;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.TimeLimit;
import io.katydid.measure.Timings;
import java.util.Map;

/** What was measured of the requests of one name; {@link RequestSum} reads it. */
final class RequestCodec {

  private RequestCodec() {}

  static void write(PayloadWriter out, RequestSnapshot requests) {
    out.name(requests.name());
    out.number(requests.failures());
    out.number(requests.drained());
    writeTimes(out, requests);
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

  /** Often, no request waited before it was sent, and both times are the same. */
  private static void writeTimes(PayloadWriter out, RequestSnapshot requests) {
    boolean same = requests.hasOneTime();
    out.flag(same);
    DistributionCodec.write(out, requests.responseTime());
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

  private static void writeStatuses(PayloadWriter out, Map<StatusRange, Long> counts) {
    out.list(
        counts.entrySet(),
        count -> {
          out.number(count.getKey().lowest());
          out.number(count.getKey().highest());
          out.number(count.getValue());
        });
  }

  static StatusRange readRange(PayloadReader in) {
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
}
