package io.katydid.store;

import io.katydid.measure.ConnectionCounts;
import io.katydid.measure.CustomMetrics;
import io.katydid.measure.Distribution;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.Snapshot;
import io.katydid.measure.TlsHandshake;
import io.katydid.measure.UserTimeBreakdown;
import java.util.List;

/** What was measured in a window of time. */
final class SnapshotCodec {

  private static final int NUMBERS_OF_SPENT = 5;

  private SnapshotCodec() {}

  static void write(PayloadWriter out, Snapshot measured) {
    out.number(measured.windowNanos());
    write(out, measured.spent());
    DistributionCodec.write(out, measured.generatorLag());
    out.list(measured.requests(), request -> RequestCodec.write(out, request));
    out.list(measured.measures(), measure -> RequestCodec.write(out, measure));
    out.list(measured.byGroup(), group -> RequestCodec.write(out, group));
    CustomMetricsCodec.write(out, measured.custom());
    out.list(measured.groups(), group -> write(out, group));
    out.number(measured.iterations());
    out.number(measured.errors());
    out.number(measured.retries());
    out.number(measured.redirects());
    out.number(measured.cutOff());
    write(out, measured.connections());
  }

  static Snapshot read(SummedFields in) {
    long windowNanos = in.largest();
    UserTimeBreakdown spent = in.reduced(SnapshotCodec::readSpent, UserTimeBreakdown::plus);
    Distribution lag = in.times();
    return new Snapshot(
        windowNanos,
        in.requests(),
        in.requests(),
        in.requests(),
        in.reduced(CustomMetricsCodec::read, CustomMetrics::then),
        in.reduced(SnapshotCodec::readGroups, ErrorGroup::together),
        lag,
        spent,
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        readConnections(in));
  }

  /** Passes what is before the lag of the generator. */
  static void skipToLag(PayloadReader in) {
    in.skipNumbers(1 + NUMBERS_OF_SPENT);
  }

  private static void write(PayloadWriter out, ConnectionCounts connections) {
    out.number(connections.opened());
    out.number(connections.reused());
    out.list(
        connections.handshakes().entrySet(),
        it -> {
          out.name(it.getKey().server());
          out.name(it.getKey().version());
          out.name(it.getKey().cipher());
          out.flag(it.getKey().resumed());
          DistributionCodec.write(out, it.getValue());
        });
  }

  private static ConnectionCounts readConnections(SummedFields in) {
    return new ConnectionCounts(in.number(), in.number(), in.times(SnapshotCodec::readHandshake));
  }

  private static TlsHandshake readHandshake(PayloadReader in) {
    return new TlsHandshake(in.name(), in.name(), in.name(), in.flag());
  }

  private static void write(PayloadWriter out, ErrorGroup group) {
    out.name(group.source());
    out.name(group.type());
    out.name(group.message());
    out.number(group.count());
    out.name(group.example());
  }

  private static List<ErrorGroup> readGroups(PayloadReader in) {
    return in.list(() -> new ErrorGroup(in.name(), in.name(), in.name(), in.number(), in.name()));
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
