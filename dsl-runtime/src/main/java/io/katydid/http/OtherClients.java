package io.katydid.http;

import io.katydid.api.ClientConnections;
import io.katydid.api.plan.UserPlan;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.net.AllowedHosts;
import io.katydid.net.ConnectionOptions;
import io.katydid.net.Deadline;
import io.katydid.net.Failure;
import io.katydid.net.Network;
import io.katydid.net.Origin;
import io.katydid.net.TransportFactory;
import io.katydid.tls.TlsClients;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * What the run has for clients that make their connections themselves: what is set for these, and
 * where they may go. Thread-safe.
 */
final class OtherClients {

  private final Network network;
  private final Recorder recorder;
  private final LongSupplier nanoTime;
  private final TransportFactory transports;
  private final TlsClients tls;
  private final Refusals refusals;
  private final AllowedHosts allowed;

  /**
   * The clients of one run.
   *
   * @param refusals where hosts are noted that the run may not load
   */
  OtherClients(
      Network network,
      Recorder recorder,
      LongSupplier nanoTime,
      TransportFactory transports,
      TlsClients tls,
      Refusals refusals) {
    this.network = network;
    this.recorder = recorder;
    this.nanoTime = nanoTime;
    this.transports = transports;
    this.tls = tls;
    this.refusals = refusals;
    this.allowed = new AllowedHosts(network.allowedHosts());
  }

  /** A user of this plan has one, for which nothing counts that is set for connections. */
  void remark(String client, UserPlan<?> plan) {
    List<String> unseen = ConnectionOptions.set(network, plan.tls());
    if (!unseen.isEmpty()) {
      recorder.remark(
          client,
          "connects by itself, without what is set for connections: " + String.join(", ", unseen));
    }
  }

  /**
   * What is set for the connections of a user of this plan.
   *
   * @param ofClass its number among the users of its class, from 0
   */
  ClientConnections connections(UserPlan<?> plan, int ofClass) {
    return new OtherConnections(
        Set.copyOf(ConnectionOptions.set(network, plan.tls())),
        transports,
        network.tls().or(plan.tls()),
        new LazyTls(() -> tls.ofUser(plan.tls(), ofClass)),
        origin -> requireAllowed(origin, plan.settings().connectTimeoutNanos()));
  }

  private void requireAllowed(Origin origin, long timeoutNanos) throws Failure {
    try {
      long due = Deadline.after(nanoTime.getAsLong(), timeoutNanos);
      transports.requireAllowed(origin, due, new Sampler(recorder));
    } catch (Failure e) {
      if (e.type().equals(Failure.NOT_ALLOWED)) {
        refusals.note(e.message());
      }
      throw e;
    }
  }

  /**
   * Says where one connects to.
   *
   * @param host its name, or its address
   * @throws IllegalStateException if the run may not load it; the run ends then
   */
  void requireAllowed(String host, InetAddress address) {
    try {
      allowed.require(host.toLowerCase(Locale.ROOT), List.of(new InetSocketAddress(address, 0)));
    } catch (Failure e) {
      refusals.note(e.message());
      throw new IllegalStateException(e.message(), e);
    }
  }
}
