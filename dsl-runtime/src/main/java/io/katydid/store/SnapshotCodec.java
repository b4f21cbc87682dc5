package io.katydid.store;

import io.katydid.measure.ConnectionCounts;
import io.katydid.measure.Distribution;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.Snapshot;
import io.katydid.measure.TlsHandshake;
import io.katydid.measure.UserTimeBreakdown;
import java.util.Map;
import java.util.TreeMap;

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
    write(out, measured.connections());
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
        readConnections(in));
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

  private static ConnectionCounts readConnections(PayloadReader in) {
    long opened = in.number();
    long reused = in.number();
    Map<TlsHandshake, Distribution> handshakes = new TreeMap<>();
    for (int left = in.size(); left > 0; left--) {
      handshakes.put(
          new TlsHandshake(in.name(), in.name(), in.name(), in.flag()), DistributionCodec.read(in));
    }
    return new ConnectionCounts(opened, reused, handshakes);
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
