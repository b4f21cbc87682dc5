package io.katydid.store;

import io.katydid.measure.ConnectionCounts;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.Snapshot;
import io.katydid.measure.UserTimeBreakdown;

/** What was measured in a window of time. */
final class SnapshotCodec {

  private SnapshotCodec() {}

  static void write(PayloadWriter out, Snapshot measured) {
    out.number(measured.windowNanos());
    out.list(measured.requests(), request -> RequestCodec.write(out, request));
    out.list(measured.measures(), measure -> RequestCodec.write(out, measure));
    out.list(measured.byGroup(), group -> RequestCodec.write(out, group));
    CustomMetricsCodec.write(out, measured.custom());
    out.list(measured.groups(), group -> write(out, group));
    DistributionCodec.write(out, measured.generatorLag());
    write(out, measured.spent());
    out.number(measured.iterations());
    out.number(measured.errors());
    out.number(measured.retries());
    out.number(measured.redirects());
    out.number(measured.cutOff());
    out.number(measured.connections().opened());
    out.number(measured.connections().reused());
  }

  static Snapshot read(PayloadReader in) {
    return new Snapshot(
        in.number(),
        in.list(() -> RequestCodec.read(in)),
        in.list(() -> RequestCodec.read(in)),
        in.list(() -> RequestCodec.read(in)),
        CustomMetricsCodec.read(in),
        in.list(() -> readGroup(in)),
        DistributionCodec.read(in),
        readSpent(in),
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        new ConnectionCounts(in.number(), in.number()));
  }

  private static void write(PayloadWriter out, ErrorGroup group) {
    out.name(group.source());
    out.name(group.type());
    out.name(group.message());
    out.number(group.count());
    out.name(group.example());
  }

  private static ErrorGroup readGroup(PayloadReader in) {
    return new ErrorGroup(in.name(), in.name(), in.name(), in.number(), in.name());
  }

  static void write(PayloadWriter out, UserTimeBreakdown spent) {
    out.real(spent.users());
    out.real(spent.thinking());
    out.real(spent.requesting());
    out.real(spent.computing());
    out.real(spent.lagging());
  }

  static UserTimeBreakdown readSpent(PayloadReader in) {
    return new UserTimeBreakdown(in.real(), in.real(), in.real(), in.real(), in.real());
  }
}
