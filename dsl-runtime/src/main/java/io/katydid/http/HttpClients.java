package io.katydid.http;

import io.katydid.api.ClientConnections;
import io.katydid.api.TlsSettings;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserSettings;
import io.katydid.http1.Http1Connections;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.message.Target;
import io.katydid.net.Connector;
import io.katydid.net.HostLookup;
import io.katydid.net.Network;
import io.katydid.net.TransportFactory;
import io.katydid.tls.TlsClients;
import io.katydid.websocket.Pauses;
import io.katydid.websocket.SocketUser;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP clients of all virtual users of one run, and what they share: pools of connections,
 * resolved addresses, parsed templates, and the watch over their deadlines. Thread-safe.
 */
public final class HttpClients {

  private final Network network;
  private final Recorder recorder;
  private final LongSupplier nanoTime;
  private final TlsClients tls;
  private final Tracing tracing;
  private final RunConnections connections;
  private final OtherClients others;
  private final Refusals refusals = new Refusals();
  private final Map<String, Target> bases = new ConcurrentHashMap<>();
  private final Endpoints endpoints = new Endpoints();
  private final Excerpts excerpts = new Excerpts();
  private final EndlessStreams endless = new EndlessStreams();
  private final AtomicInteger users = new AtomicInteger();
  private volatile boolean hostMissing;

  /**
   * Clients without connections.
   *
   * @param nanoTime the clock of the run
   * @throws IllegalArgumentException if a host is given and not an absolute http or https URL, or a
   *     source address is not of this machine
   */
  public HttpClients(Network network, Recorder recorder, LongSupplier nanoTime) {
    this(network, recorder, nanoTime, Tracing.NONE);
  }

  /**
   * The same.
   *
   * @param tracing whether requests carry the id of a trace
   */
  public HttpClients(Network network, Recorder recorder, LongSupplier nanoTime, Tracing tracing) {
    this(network, recorder, nanoTime, tracing, InetAddress::getAllByName);
  }

  /** Clients of another world. */
  HttpClients(
      Network network,
      Recorder recorder,
      LongSupplier nanoTime,
      Tracing tracing,
      HostLookup lookup) {
    this(network, recorder, nanoTime, tracing, lookup, new TlsClients(network.tls()));
  }

  private HttpClients(
      Network network,
      Recorder recorder,
      LongSupplier nanoTime,
      Tracing tracing,
      HostLookup lookup,
      TlsClients tls) {
    this(
        requireHost(network),
        recorder,
        nanoTime,
        tracing,
        new Connector(
            network,
            lookup,
            tls::of,
            Http1Connections.PROTOCOLS,
            nanoTime,
            recorder::waitedForCarrier),
        tls);
  }

  /** Clients over other transports. */
  HttpClients(
      Network network,
      Recorder recorder,
      LongSupplier nanoTime,
      Tracing tracing,
      TransportFactory transports) {
    this(network, recorder, nanoTime, tracing, transports, new TlsClients(network.tls()));
  }

  private HttpClients(
      Network network,
      Recorder recorder,
      LongSupplier nanoTime,
      Tracing tracing,
      TransportFactory transports,
      TlsClients tls) {
    this.tls = tls;
    this.network = network;
    this.recorder = recorder;
    this.nanoTime = nanoTime;
    this.tracing = tracing;
    this.connections = new RunConnections(network, recorder, nanoTime, transports, tls, refusals);
    this.others = new OtherClients(network, recorder, nanoTime, transports, tls, refusals);
  }

  /** Before there is a reactor to close. */
  private static Network requireHost(Network network) {
    if (!network.host().isEmpty()) {
      Target.ofHost(network.host());
    }
    return network;
  }

  /**
   * Clients without a network: each request, to any host, is answered at once by status 200.
   *
   * @param nanoTime the clock of the run
   */
  public static HttpClients toSink(Recorder recorder, LongSupplier nanoTime) {
    Network nowhere = Network.to("http://sink.invalid");
    return new HttpClients(
        nowhere,
        recorder,
        nanoTime,
        Tracing.NONE,
        (origin, user, due, sampler) -> new SinkTransport());
  }

  /**
   * Reads what users of these plans need, before there are any.
   *
   * @throws IllegalArgumentException if the files of certificates cannot be used
   */
  public void prepare(List<? extends UserPlan<?>> plans) {
    for (UserPlan<?> plan : plans) {
      TlsSettings settings = tls.of(plan.tls());
      if (settings.isPerUser() && connections.isShared(plan)) {
        throw new IllegalArgumentException(
            "cert: users who share connections have no certificates of their own: remove {n}, or"
                + " the pool");
      }
    }
  }

  /**
   * The client of one user of this plan.
   *
   * @param ofClass its number among the users of its class, from 0
   * @param pauses how the user waits for what is no response
   * @param parkUntil waits until a time of the clock; may return early
   */
  public UserHttp forUser(
      UserPlan<?> plan, Sampler sampler, int ofClass, Pauses pauses, LongConsumer parkUntil) {
    int number = nextUser(plan, ofClass);
    return new UserHttp(
        this,
        number,
        recorder,
        sampler,
        nanoTime,
        parkUntil,
        () -> forUser(plan, sampler.another(), ofClass, pauses, parkUntil),
        plan.settings(),
        connections.exchanges(plan, sampler, number),
        host(plan),
        pauses);
  }

  /**
   * Makes the clients of user classes that have another one than ours. Until then, the requests of
   * all are sent by ours.
   *
   * @throws IllegalStateException if one cannot be made, with the reason
   */
  public void open(List<? extends UserPlan<?>> plans) {
    connections.open(plans);
  }

  /** The host of the users of this plan: that of the run, or else their own; or empty. */
  public String host(UserPlan<?> plan) {
    return network.hostOr(plan.settings().host());
  }

  /** A number for one more user of this plan, by which its connections are made. */
  private int nextUser(UserPlan<?> plan, int ofClass) {
    int number = users.getAndIncrement();
    if (connections.isShared(plan)) {
      tls.addShared(number, plan.tls());
    } else {
      tls.add(number, plan.tls(), ofClass);
    }
    return number;
  }

  /** The streams without an end that are open. */
  EndlessStreams endless() {
    return endless;
  }

  /** The WebSockets of one user, whose connections have this number. */
  WebSockets webSockets(UserSettings settings, Calls calls, SocketUser user, int number) {
    return connections.webSockets(settings, calls, excerpts, user, number);
  }

  /** The TLS of all users. */
  TlsClients tls() {
    return tls;
  }

  /** The user of this number opens no more connections. */
  void ended(int user) {
    tls.remove(user);
  }

  /** Whether a user made a request for which it would have needed a host, and had none. */
  public boolean isHostMissing() {
    return hostMissing;
  }

  /** Why a user was not let connect to a host, if one was not: the run may not load it. */
  public @Nullable String refusal() {
    return refusals.newest();
  }

  /** A user of this plan has a client that makes its connections itself. */
  public void remarkOther(String client, UserPlan<?> plan) {
    others.remark(client, plan);
  }

  /**
   * What is set for the connections of a user of this plan that a client makes itself.
   *
   * @param ofClass its number among the users of its class, from 0
   */
  public ClientConnections connections(UserPlan<?> plan, int ofClass) {
    return others.connections(plan, ofClass);
  }

  /**
   * Says where a client that is not ours connects to.
   *
   * @param host its name, or its address
   * @throws IllegalStateException if the run may not load it; the run ends then
   */
  public void requireAllowed(String host, InetAddress address) {
    others.requireAllowed(host, address);
  }

  void reportMissingHost() {
    hostMissing = true;
  }

  /**
   * Closes the connections whose pending operation is overdue, and so fails it, as it does waits
   * for a connection. To be called every few milliseconds, by one thread; where connections are
   * many, not each call looks at them.
   */
  public void expireOverdue(long now) {
    endless.endThoseOver(now);
    connections.expireOverdue(now);
  }

  /** Notes what is still waited for: the load has ended, and users have their connections. */
  public void endLoad(long now) {
    connections.endLoad(now);
  }

  /** Records the remarks on the servers. To be called once, when all users have ended. */
  public void remark() {
    connections.remark();
  }

  /** The place that paths of requests to this host are appended to; the same one for all users. */
  Target base(String host) {
    return bases.computeIfAbsent(host, Target::ofHost);
  }

  /** Whether requests carry the id of a trace. */
  Tracing tracing() {
    return tracing;
  }

  /** What is shown of the first failed responses; the same for all users. */
  Excerpts excerpts() {
    return excerpts;
  }

  /** What requests of this method and path have in common; the same for all users. */
  Endpoint endpoint(String method, String path) {
    return endpoints.get(method, path);
  }

  /** Closes all connections: the run is over. */
  public void close() {
    connections.close();
  }
}
