package io.katydid.http;

import io.katydid.apache.ApacheClients;
import io.katydid.api.ClientConnections;
import io.katydid.api.TlsSettings;
import io.katydid.api.plan.UserPlan;
import io.katydid.http2.Http2Connection;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.net.AllowedHosts;
import io.katydid.net.ConnectionOptions;
import io.katydid.net.Connector;
import io.katydid.net.Deadline;
import io.katydid.net.Failure;
import io.katydid.net.HostLookup;
import io.katydid.net.Network;
import io.katydid.net.Origin;
import io.katydid.net.TransportFactory;
import io.katydid.tls.TlsClients;
import io.katydid.websocket.Pauses;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  /**
   * To look at a connection takes a fraction of a microsecond, and may take no more than that of
   * the time.
   */
  private static final long CHECK_EVERY = 10_000;

  /** Both, as a server that knows only one of them says so by choosing it. */
  private static final List<String> HTTP_2 = List.of(Http2Connection.ALPN, "http/1.1");

  private final Network network;
  private final Recorder recorder;
  private final LongSupplier nanoTime;
  private final TransportFactory transports;
  private final TlsClients tls;
  private final AllowedHosts allowed;
  private final Tracing tracing;
  private final ConnectionContext context;
  private final Http1Connections http1;
  private final Http2Connections http2;
  private final PlannedExchanges exchanges;
  private final Refusals refusals = new Refusals();
  private final Map<String, Target> bases = new ConcurrentHashMap<>();
  private final Endpoints endpoints = new Endpoints();
  private final Excerpts excerpts = new Excerpts();
  private final AtomicInteger users = new AtomicInteger();
  private long nextCheck = Long.MIN_VALUE;
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
    this.transports = transports;
    this.allowed = new AllowedHosts(network.allowedHosts());
    this.context = ConnectionContext.of(nanoTime, recorder);
    this.http1 =
        new Http1Connections(
            refusals.notedOf(transports),
            refusals.notedOf(transports.tunnelling(Http1Connections.PROTOCOLS)),
            context);
    this.http2 =
        new Http2Connections(refusals.notedOf(transports.tunnelling(HTTP_2)), recorder, context);
    this.exchanges = new PlannedExchanges(network, recorder, nanoTime, tls, http1, http2);
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
      if (settings.isPerUser() && exchanges.isShared(plan)) {
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
        exchanges.of(plan, sampler, number),
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
    exchanges.open(
        plans,
        () ->
            ApacheClients.of(transports, recorder, nanoTime, context.deadlines(), refusals::note));
  }

  /** The host of the users of this plan: that of the run, or else their own; or empty. */
  public String host(UserPlan<?> plan) {
    return network.hostOr(plan.settings().host());
  }

  /** A number for one more user of this plan, by which its connections are made. */
  private int nextUser(UserPlan<?> plan, int ofClass) {
    int number = users.getAndIncrement();
    if (exchanges.isShared(plan)) {
      tls.addShared(number, plan.tls());
    } else {
      tls.add(number, plan.tls(), ofClass);
    }
    return number;
  }

  /** All connections by HTTP/1.1. */
  Http1Connections http1() {
    return http1;
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
    List<String> unseen = ConnectionOptions.set(network, plan.tls());
    if (!unseen.isEmpty()) {
      recorder.remark(
          client,
          "connects by itself, without what is set for connections: " + String.join(", ", unseen));
    }
  }

  /**
   * What is set for the connections of a user of this plan that a client makes itself.
   *
   * @param ofClass its number among the users of its class, from 0
   */
  public ClientConnections connections(UserPlan<?> plan, int ofClass) {
    return new OtherConnections(
        Set.copyOf(ConnectionOptions.set(network, plan.tls())),
        transports,
        network.tls().or(plan.tls()),
        () -> tls.ofUser(plan.tls(), ofClass),
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
   * Says where a client that is not ours connects to.
   *
   * @param host its name, or its address
   * @throws IllegalStateException if the run may not load it; the run ends then
   */
  public void requireAllowed(String host, InetAddress address) {
    try {
      allowed.require(host.toLowerCase(Locale.ROOT), List.of(new InetSocketAddress(address, 0)));
    } catch (Failure e) {
      refusals.note(e.message());
      throw new IllegalStateException(e.message(), e);
    }
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
    if (now < nextCheck) {
      return;
    }
    nextCheck = now + CHECK_EVERY * (http1.count() + http2.count());
    boolean isPassed = context.deadlines().takePassed(now);
    if (isPassed) {
      exchanges.expireOthers(now);
    }
    http1.expireOverdue(now, isPassed);
    http2.expireOverdue(now, isPassed);
    transports.expireOverdue(now);
  }

  /** Notes what is still waited for: the load has ended, and users have their connections. */
  public void endLoad(long now) {
    http1.endLoad(now);
  }

  /** Records the remarks on the servers. To be called once, when all users have ended. */
  public void remark() {
    if (!transports.remark().isEmpty()) {
      recorder.remark("proxy", transports.remark());
    }
    http1.remark(recorder);
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
    http1.close();
    exchanges.closeOthers();
    http2.close();
    transports.close();
  }
}
