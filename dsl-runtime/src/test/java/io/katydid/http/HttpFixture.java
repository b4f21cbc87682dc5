package io.katydid.http;

import io.katydid.api.ConnectionStrategy;
import io.katydid.api.plan.UserPlan;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.Recorder;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Sampler;
import io.katydid.measure.Snapshot;
import io.katydid.net.HostLookup;
import io.katydid.net.Network;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The clients of one user class, on a clock that stands still until it is set. */
final class HttpFixture implements AutoCloseable {

  static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
  static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(2);
  static final Duration TIMEOUT = Duration.ofSeconds(4);

  private final AtomicLong clock = new AtomicLong();
  private final Recorder recorder = new Recorder(name -> List.of());
  private final List<Sampler> samplers = new ArrayList<>();
  private final HttpClients clients;
  private final UserPlan<?> plan;

  /** The client of the first user. */
  final UserHttp http;

  HttpFixture(String host) {
    this(host, ConnectionStrategy.PER_USER);
  }

  /** Clients of users that say this of their connections. */
  HttpFixture(String host, ConnectionStrategy strategy) {
    this(Network.to(host), strategy);
  }

  HttpFixture(Network network, ConnectionStrategy strategy) {
    this(network, strategy, InetAddress::getAllByName);
  }

  /** Clients whose requests carry the ids of traces. */
  HttpFixture(String host, Tracing tracing) {
    this(Network.to(host), ConnectionStrategy.PER_USER, tracing, InetAddress::getAllByName);
  }

  /** Clients in a world of names that a test makes. */
  HttpFixture(Network network, ConnectionStrategy strategy, HostLookup lookup) {
    this(network, strategy, Tracing.NONE, lookup);
  }

  private HttpFixture(
      Network network, ConnectionStrategy strategy, Tracing tracing, HostLookup lookup) {
    this(network, new HttpPlan(strategy), tracing, lookup);
  }

  /** Clients of the users of this plan. */
  HttpFixture(Network network, UserPlan<?> plan) {
    this(network, plan, Tracing.NONE, InetAddress::getAllByName);
  }

  private HttpFixture(Network network, UserPlan<?> plan, Tracing tracing, HostLookup lookup) {
    this.clients = new HttpClients(network, recorder, clock::get, tracing, lookup);
    this.plan = plan;
    clients.open(List.of(plan));
    http = newUser();
  }

  /** The client of one more user. */
  UserHttp newUser() {
    Sampler sampler = new Sampler(recorder, samplers.size());
    samplers.add(sampler);
    return clients.forUser(plan, sampler, samplers.size() - 1, HttpFixture::pause, clock::set);
  }

  /** As long as nothing has come, however long that may be; less than a second takes no time. */
  private static void pause(BooleanSupplier over, long nanos) {
    while (nanos >= 1_000_000_000L && !over.getAsBoolean()) {
      LockSupport.park();
    }
  }

  /** Lets time pass, and what is overdue expire. */
  void pass(Duration time) {
    clients.expireOverdue(clock.addAndGet(time.toNanos()));
  }

  /** Has the remarks on servers recorded, as at the end of a load. */
  void remark() {
    clients.endLoad(clock.get());
    clients.remark();
  }

  /** Ends the recording, as at the end of a run. */
  void cutOff() {
    recorder.cutOff(clock.get());
  }

  /** What was recorded, the newest samples included. */
  Snapshot recorded() {
    samplers.forEach(Sampler::close);
    return recorder.read(clock.get()).sinceStart();
  }

  /** The only request that was recorded. */
  RequestSnapshot only() {
    return recorded().requests().getFirst();
  }

  /** How the only failure that was recorded is called. */
  String failureType() {
    return recorded().groups().getFirst().type();
  }

  /** Type and message of the only kind of failure that was recorded. */
  String failure() {
    ErrorGroup group = recorded().groups().getFirst();
    return group.type() + ": " + group.message();
  }

  @Override
  public void close() {
    clients.close();
  }
}
