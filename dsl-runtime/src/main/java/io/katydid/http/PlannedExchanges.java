package io.katydid.http;

import io.katydid.apache.ApacheClients;
import io.katydid.apache.UserClient;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Connections.Per;
import io.katydid.api.Protocol;
import io.katydid.api.plan.UserPlan;
import io.katydid.http1.ConnectionSource;
import io.katydid.http1.Http1Connections;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.net.Network;
import io.katydid.tls.TlsClients;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * By what the users of each plan send their requests: a protocol, connections of their own or
 * shared ones, and a client of another kind, if they have one. What the run says of connections
 * takes the place of what plans say. Thread-safe.
 */
final class PlannedExchanges {

  private final Network network;
  private final Recorder recorder;
  private final LongSupplier nanoTime;
  private final TlsClients tls;
  private final Http1Connections http1;
  private final Http2Connections http2;
  private volatile @Nullable ApacheClients apache;

  PlannedExchanges(
      Network network,
      Recorder recorder,
      LongSupplier nanoTime,
      TlsClients tls,
      Http1Connections http1,
      Http2Connections http2) {
    this.network = network;
    this.recorder = recorder;
    this.nanoTime = nanoTime;
    this.tls = tls;
    this.http1 = http1;
    this.http2 = http2;
  }

  /**
   * Makes the clients of user classes that have another one than ours. Until then, the requests of
   * all are sent by ours.
   *
   * @param others none as yet
   * @throws IllegalStateException if one cannot be made, with the reason
   */
  void open(List<? extends UserPlan<?>> plans, Supplier<ApacheClients> others) {
    if (plans.stream().anyMatch(ApacheClients::isOf)) {
      ApacheClients made = others.get();
      plans.forEach(plan -> plan.clientFactory().ifPresent(made::make));
      apache = made;
    }
  }

  /** Whether the users of a plan share connections. */
  boolean isShared(UserPlan<?> plan) {
    return strategy(plan) instanceof ConnectionStrategy.Pool;
  }

  private ConnectionStrategy strategy(UserPlan<?> plan) {
    ConnectionStrategy ofRun = network.connections();
    return ofRun == null ? plan.connections() : ofRun;
  }

  /** A pool is of all users of a plan, or of the run, depending on which of them sets it. */
  private Object owner(UserPlan<?> plan) {
    return network.connections() == null ? plan : network;
  }

  /** Those of one user, whose connections have this number. */
  Exchanges of(UserPlan<?> plan, Sampler sampler, int number) {
    boolean byHttp2 = network.http2() || plan.protocol() == Protocol.HTTP_2;
    ApacheClients others = apache;
    if (others != null && ApacheClients.isOf(plan)) {
      UserClient client =
          others.forUser(plan, strategy(plan), owner(plan), byHttp2, sampler, () -> tls.of(number));
      return new ApacheExchanges(client, byHttp2, nanoTime);
    }
    return byHttp2 ? ofHttp2(plan, sampler, number) : ofHttp1(plan, sampler, number);
  }

  private Exchanges ofHttp1(UserPlan<?> plan, Sampler sampler, int number) {
    ConnectionSource source =
        switch (strategy(plan)) {
          case ConnectionStrategy.Own(Per per) -> http1.ofUser(per);
          case ConnectionStrategy.Pool(int size) -> http1.shared(owner(plan), size);
        };
    return new Http1Exchanges(http1, recorder, sampler, nanoTime, plan.settings(), source, number);
  }

  private Exchanges ofHttp2(UserPlan<?> plan, Sampler sampler, int number) {
    Per per = null;
    Http2Pool pool;
    switch (strategy(plan)) {
      case ConnectionStrategy.Own own -> {
        per = own.per();
        pool = http2.ofUser();
      }
      case ConnectionStrategy.Pool shared -> pool = http2.shared(owner(plan), shared.size());
    }
    return new Http2Exchanges(
        recorder, sampler, nanoTime, plan.settings(), http2, pool, per, number);
  }

  /** Ends calls of other clients that are overdue, some of which are. */
  void expireOthers(long now) {
    ApacheClients others = apache;
    if (others != null) {
      others.expireOverdue(now);
    }
  }

  /** Closes other clients: the run is over. */
  void closeOthers() {
    ApacheClients others = apache;
    if (others != null) {
      others.close();
    }
  }
}
