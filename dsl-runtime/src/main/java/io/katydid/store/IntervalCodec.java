package io.katydid.store;

import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.ResourceSignal;
import io.katydid.measure.UserTimeBreakdown;
import java.util.EnumMap;
import java.util.Map;

/** An interval of a run. */
final class IntervalCodec {

  private IntervalCodec() {}

  static void write(PayloadWriter out, Interval interval) {
    out.number(interval.elapsedNanos());
    out.number(interval.users());
    out.flag(interval.warmingUp());
    out.constant(interval.boundary());
    out.number(interval.idleNanos());
    out.signed(interval.cpuNanos());
    write(out, interval.resources());
    SnapshotCodec.write(out, interval.measured());
  }

  static Interval read(PayloadReader in) {
    return readEncoded(in, Completed.NONE, Completed.NONE).decoded();
  }

  static EncodedInterval readEncoded(PayloadReader in, Completed requests, Completed measures) {
    long elapsedNanos = in.number();
    int users = in.integer();
    boolean warmingUp = in.flag();
    Boundary boundary = in.constant(Boundary.class);
    long idleNanos = in.number();
    long cpuNanos = in.signed();
    ResourceMetrics resources = readResources(in);
    int start = in.position();
    long windowNanos = in.number();
    UserTimeBreakdown spent = SnapshotCodec.readSpent(in);
    in.moveTo(start);
    return new EncodedInterval(
        elapsedNanos,
        users,
        warmingUp,
        boundary,
        idleNanos,
        cpuNanos,
        resources,
        windowNanos,
        spent,
        requests,
        measures,
        new EncodedSnapshot(in));
  }

  static void write(PayloadWriter out, ResourceMetrics resources) {
    out.number(resources.windowNanos());
    DistributionCodec.write(out, resources.hiccups());
    DistributionCodec.write(out, resources.carrierLag());
    DistributionCodec.write(out, resources.pauses());
    Map<ResourceSignal, Long> inOrder = new EnumMap<>(ResourceSignal.class);
    inOrder.putAll(resources.signals());
    out.list(
        inOrder.entrySet(),
        signal -> {
          out.constant(signal.getKey());
          out.number(signal.getValue());
        });
  }

  static ResourceMetrics readResources(PayloadReader in) {
    return new ResourceMetrics(
        in.number(),
        DistributionCodec.read(in),
        DistributionCodec.read(in),
        DistributionCodec.read(in),
        readSignals(in));
  }

  private static Map<ResourceSignal, Long> readSignals(PayloadReader in) {
    Map<ResourceSignal, Long> signals = new EnumMap<>(ResourceSignal.class);
    for (int left = in.size(); left > 0; left--) {
      signals.put(in.constant(ResourceSignal.class), in.number());
    }
    return signals;
  }
}
