package io.katydid.http;

import io.katydid.apache.ApacheClients;
import io.katydid.apache.UserClient;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Connections.Per;
import io.katydid.api.Protocol;
import io.katydid.api.TlsSettings;
import io.katydid.api.plan.UserPlan;
import io.katydid.http2.Http2Connection;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.net.AllowedHosts;
import io.katydid.net.Connector;
import io.katydid.net.Failure;
import io.katydid.net.Forwarding;
import io.katydid.net.HostLookup;
import io.katydid.net.Network;
import io.katydid.net.Origin;
import io.katydid.net.Transport;
import io.katydid.net.TransportFactory;
import io.katydid.os.ListeningSocket;
import io.katydid.tls.TlsClients;
import io.katydid.websocket.Agreement;
import io.katydid.websocket.Compression;
import io.katydid.websocket.OpenSocket;
import io.katydid.websocket.Pauses;
import io.katydid.websocket.SocketContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
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

  /**
   * None is offered: to a client that offers nothing, a server speaks HTTP/1.1 (RFC 9113, section
   * 3.2), and one that does not know what is offered may refuse it.
   */
  private static final List<String> PROTOCOLS = List.of();

  /** Both, as a server that knows only one of them says so by choosing it. */
  private static final List<String> HTTP_2 = List.of(Http2Connection.ALPN, "http/1.1");

  private static final long QUEUE_CHECK_EVERY = TimeUnit.SECONDS.toNanos(1);

  private final Network network;
  private final Recorder recorder;
  private final LongSupplier nanoTime;
  private final TransportFactory transports;
  private final TransportFactory tunnels;
  private final TlsClients tls;
  private final AllowedHosts allowed;
  private final Tracing tracing;
  private final ConnectionContext context;
  private final Http2Connections http2;
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final Set<OpenSocket> sockets = ConcurrentHashMap.newKeySet();
  private final Compression compression = new Compression();
  private final Map<Object, Pool> pools = new ConcurrentHashMap<>();
  private final Map<Origin, ServerBehavior> servers = new ConcurrentHashMap<>();
  private final Map<String, Target> bases = new ConcurrentHashMap<>();
  private final Endpoints endpoints = new Endpoints();
  private final Excerpts excerpts = new Excerpts();
  private final AtomicInteger users = new AtomicInteger();
  private long nextCheck = Long.MIN_VALUE;
  private long nextQueueCheck = Long.MIN_VALUE;
  private volatile boolean hostMissing;
  private volatile @Nullable String refusal;
  private volatile @Nullable ApacheClients apache;

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
        new Connector(network, lookup, tls::of, PROTOCOLS, nanoTime, recorder::waitedForCarrier),
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
    this.tunnels = transports.tunnelling(PROTOCOLS);
    this.allowed = new AllowedHosts(network.allowedHosts());
    this.context = ConnectionContext.of(nanoTime, recorder);
    TransportFactory offering = transports.tunnelling(HTTP_2);
    this.http2 =
        new Http2Connections(
            (origin, user, due, sampler) -> transport(offering, origin, user, due, sampler),
            recorder,
            context);
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
      if (settings.isPerUser() && isShared(plan)) {
        throw new IllegalArgumentException(
            "cert: users who share connections have no certificates of their own: remove {n}, or"
                + " the pool");
      }
    }
  }

  private boolean isShared(UserPlan<?> plan) {
    ConnectionStrategy ofRun = network.connections();
    return (ofRun == null ? plan.connections() : ofRun) instanceof ConnectionStrategy.Pool;
  }

  /**
   * The client of one user of this plan.
   *
   * @param pauses how the user waits for what is no response
   * @param parkUntil waits until a time of the clock; may return early
   */
  public UserHttp forUser(
      UserPlan<?> plan, Sampler sampler, Pauses pauses, LongConsumer parkUntil) {
    int number = nextUser(plan, sampler);
    return new UserHttp(
        this,
        number,
        recorder,
        sampler,
        nanoTime,
        parkUntil,
        () -> forUser(plan, sampler.another(), pauses, parkUntil),
        plan.settings(),
        exchanges(plan, sampler, number),
        host(plan),
        pauses);
  }

  private Exchanges exchanges(UserPlan<?> plan, Sampler sampler, int number) {
    ApacheClients others = apache;
    if (others == null || !ApacheClients.isOf(plan)) {
      return network.http2() || plan.protocol() == Protocol.HTTP_2
          ? http2Exchanges(plan, sampler, number)
          : new Http1Exchanges(
              this, recorder, sampler, nanoTime, plan.settings(), source(plan), number);
    }
    ConnectionStrategy ofRun = network.connections();
    UserClient client =
        ofRun == null
            ? others.forUser(plan, plan.connections(), plan, sampler, () -> tls.of(number))
            : others.forUser(plan, ofRun, network, sampler, () -> tls.of(number));
    return new ApacheExchanges(client, nanoTime);
  }

  /**
   * Makes the clients of user classes that have another one than ours. Until then, the requests of
   * all are sent by ours.
   *
   * @throws IllegalStateException if one cannot be made, with the reason
   */
  public void open(List<? extends UserPlan<?>> plans) {
    if (plans.stream().noneMatch(ApacheClients::isOf)) {
      return;
    }
    new ClientOptions(network).require(plans);
    ApacheClients others =
        ApacheClients.of(transports, recorder, nanoTime, context.deadlines(), why -> refusal = why);
    plans.forEach(plan -> plan.clientFactory().ifPresent(others::make));
    apache = others;
  }

  private Exchanges http2Exchanges(UserPlan<?> plan, Sampler sampler, int number) {
    ConnectionStrategy ofRun = network.connections();
    Per per = null;
    Http2Pool pool;
    switch (ofRun == null ? plan.connections() : ofRun) {
      case ConnectionStrategy.Own own -> {
        per = own.per();
        pool = http2.ofUser();
      }
      case ConnectionStrategy.Pool shared ->
          pool = http2.shared(ofRun == null ? plan : network, shared.size());
    }
    return new Http2Exchanges(
        recorder, sampler, nanoTime, plan.settings(), http2, pool, per, number);
  }

  /** The host of the users of this plan: that of the run, or else their own; or empty. */
  public String host(UserPlan<?> plan) {
    return network.hostOr(plan.settings().host());
  }

  /** A number for one more user of this plan, by which its connections are made. */
  private int nextUser(UserPlan<?> plan, Sampler sampler) {
    int number = users.getAndIncrement();
    if (isShared(plan)) {
      tls.addShared(number, plan.tls());
    } else {
      tls.add(number, plan.tls(), sampler.user());
    }
    return number;
  }

  /** The TLS of all users. */
  TlsClients tls() {
    return tls;
  }

  /** The user of this number opens no more connections. */
  void ended(int user) {
    tls.remove(user);
  }

  /**
   * A pool is of all users of a plan, or of all users of the run, depending on which of them sets
   * it.
   */
  private ConnectionSource source(UserPlan<?> plan) {
    ConnectionStrategy ofRun = network.connections();
    return ofRun == null ? source(plan.connections(), plan) : source(ofRun, network);
  }

  private ConnectionSource source(ConnectionStrategy strategy, Object owner) {
    return switch (strategy) {
      case ConnectionStrategy.Own(Per per) -> new OwnConnections(per, this);
      case ConnectionStrategy.Pool(int size) ->
          new SharedConnections(
              pools.computeIfAbsent(owner, o -> new Pool(size, this, nanoTime)), nanoTime);
    };
  }

  /** Whether a user made a request for which it would have needed a host, and had none. */
  public boolean isHostMissing() {
    return hostMissing;
  }

  /** Why a user was not let connect to a host, if one was not: the run may not load it. */
  public @Nullable String refusal() {
    return refusal;
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
      refusal = e.message();
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
    nextCheck = now + CHECK_EVERY * (connections.size() + sockets.size() + http2.count());
    boolean isPassed = context.deadlines().takePassed(now);
    if (isPassed) {
      connections.forEach(connection -> connection.expireIfOverdue(now));
      sockets.forEach(socket -> socket.expireIfOverdue(now));
      expireOthers(now);
    }
    http2.expireOverdue(now, isPassed);
    pools.values().forEach(pool -> pool.expireOverdue(now));
    transports.expireOverdue(now);
    if (now >= nextQueueCheck) {
      nextQueueCheck = now + QUEUE_CHECK_EVERY;
      checkQueues(now);
    }
  }

  private void expireOthers(long now) {
    ApacheClients others = apache;
    if (others != null) {
      others.expireOverdue(now);
    }
  }

  /** A first response that is late may be so as the server has not accepted its connection. */
  private void checkQueues(long now) {
    servers.forEach((origin, server) -> {
      if (Network.isLoopback(origin.host()) && isFirstLate(server, now)) {
        server.queued(ListeningSocket.queued(origin.port()));
      }
    });
  }

  private boolean isFirstLate(ServerBehavior server, long now) {
    return connections.stream().anyMatch(it -> it.first().isLate(server, now));
  }

  /**
   * Records the remarks on the servers. To be called once, when the load has ended and users still
   * have their connections.
   */
  public void remark(long now) {
    if (!transports.remark().isEmpty()) {
      recorder.remark("proxy", transports.remark());
    }
    connections.forEach(connection -> connection.first().note(now));
    ServerRemarks.record(servers, recorder);
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

  /**
   * A new connection to this origin.
   *
   * @param isKept whether more than one request is to be sent
   * @param isUpgraded whether it is to become one of another protocol
   * @param user the number of the user that needs it
   * @param sampler of the request that needs it, which gets how long that took
   */
  Connection connect(
      Origin origin, boolean isKept, boolean isUpgraded, int user, long due, Sampler sampler)
      throws Failure {
    TransportFactory factory = isUpgraded ? tunnels : transports;
    Transport transport = transport(factory, origin, user, due, sampler);
    Forwarding forwarding = factory.forwarding(origin);
    Connection connection =
        new Connection(transport, origin, forwarding, isKept, behavior(origin), context);
    connections.add(connection);
    try {
      connection.open(due, sampler);
    } catch (Failure e) {
      close(connection);
      throw e;
    }
    return connection;
  }

  private Transport transport(
      TransportFactory factory, Origin origin, int user, long due, Sampler sampler) throws Failure {
    try {
      return factory.connect(origin, user, due, sampler);
    } catch (Failure e) {
      if (e.type().equals(Failure.NOT_ALLOWED)) {
        refusal = e.message();
      }
      throw e;
    }
  }

  private ServerBehavior behavior(Origin origin) {
    return servers.computeIfAbsent(origin, o -> new ServerBehavior());
  }

  void close(Connection connection) {
    connections.remove(connection);
    connection.close();
  }

  /** The socket that a connection has become, as the server has switched to WebSocket. */
  OpenSocket openSocket(Connection connection, Agreement agreement) {
    OpenSocket socket =
        new OpenSocket(
            connection.transport(),
            connection.takeRest(),
            agreement,
            new SocketContext(context.buffers(), context.deadlines(), compression, nanoTime),
            sockets::remove);
    sockets.add(socket);
    connections.remove(connection);
    return socket;
  }

  /** Closes all connections: the run is over. */
  public void close() {
    sockets.forEach(OpenSocket::abort);
    connections.forEach(this::close);
    ApacheClients others = apache;
    if (others != null) {
      others.close();
    }
    http2.close();
    transports.close();
  }
}
