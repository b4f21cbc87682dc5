package io.katydid.apache;

import io.katydid.api.Client;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.ConnectionStrategy.Own;
import io.katydid.api.plan.ClientFactory;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserSettings;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.net.EarliestDeadline;
import io.katydid.net.TransportFactory;
import io.katydid.tls.TlsClient;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;

/**
 * The clients of one run that are not Katydid's own: those that user classes make, and those that
 * are made for them. Thread-safe.
 */
public final class ApacheClients {

  private final TransportFactory network;
  private final Recorder recorder;
  private final LongSupplier nanoTime;
  private final EarliestDeadline deadlines;
  private final Consumer<String> refusals;
  private final HonestClients honest;
  private final Map<Object, CloseableHttpClient> shared = new ConcurrentHashMap<>();
  private final Set<UserClient> users = ConcurrentHashMap.newKeySet();

  private ApacheClients(
      TransportFactory network,
      Recorder recorder,
      LongSupplier nanoTime,
      EarliestDeadline deadlines,
      Consumer<String> refusals) {
    this.network = network;
    this.recorder = recorder;
    this.nanoTime = nanoTime;
    this.deadlines = deadlines;
    this.refusals = refusals;
    this.honest = new HonestClients(network, recorder, nanoTime);
  }

  /**
   * None as yet.
   *
   * @param network where connections may go
   * @param deadlines of the calls of all users
   * @param refusals is given why a user was not let connect to a host
   * @throws IllegalStateException if Apache HttpClient, or what it logs by, is not there
   */
  public static ApacheClients of(
      TransportFactory network,
      Recorder recorder,
      LongSupplier nanoTime,
      EarliestDeadline deadlines,
      Consumer<String> refusals) {
    try {
      return new ApacheClients(network, recorder, nanoTime, deadlines, refusals);
    } catch (LinkageError e) {
      throw new IllegalStateException(
          "the client of a user class is Apache HttpClient, which is not all there: "
              + e
              + "; "
              + MissingLibrary.ADVICE,
          e);
    }
  }

  /** Whether the users of a plan have one of these. */
  public static boolean isOf(UserPlan<?> plan) {
    return plan.client() == Client.APACHE || plan.clientFactory().isPresent();
  }

  /**
   * Makes the client that the users of a class are to have, unless that was done before.
   *
   * @throws IllegalStateException if it cannot be made, with the reason
   */
  public void make(ClientFactory factory) {
    shared.computeIfAbsent(key(factory), key -> GivenClient.by(factory));
  }

  private static String key(ClientFactory factory) {
    return factory.declaredBy() + "." + factory.name();
  }

  /**
   * The client of one user.
   *
   * @param strategy which requests share a connection, if the client is not given
   * @param owner whose users share a pool
   * @param http2 whether requests are sent by HTTP/2, if the client is not given
   * @param tls that of the user, or of those who share connections, if the client is not given
   */
  public UserClient forUser(
      UserPlan<?> plan,
      ConnectionStrategy strategy,
      Object owner,
      boolean http2,
      Sampler sampler,
      Supplier<TlsClient> tls) {
    ClientSource source =
        plan.clientFactory()
            .map(factory ->
                (ClientSource) new SharedClient(Objects.requireNonNull(shared.get(key(factory)))))
            .orElseGet(() -> source(plan.settings(), strategy, owner, http2, tls));
    UserClient user =
        new UserClient(
            this, source, plan.clientFactory().isPresent(), plan.settings(), sampler, tls);
    users.add(user);
    return user;
  }

  private ClientSource source(
      UserSettings settings,
      ConnectionStrategy strategy,
      Object owner,
      boolean http2,
      Supplier<TlsClient> tls) {
    return switch (strategy) {
      case Own(var per) -> new OwnClients(per, () -> single(settings, http2, tls));
      case ConnectionStrategy.Pool(int size) ->
          new SharedClient(shared.computeIfAbsent(owner, o -> pool(size, settings, http2, tls)));
    };
  }

  private CloseableHttpClient single(
      UserSettings settings, boolean http2, Supplier<TlsClient> tls) {
    return http2 ? honest.byHttp2(1, settings, tls) : honest.single(settings);
  }

  private CloseableHttpClient pool(
      int size, UserSettings settings, boolean http2, Supplier<TlsClient> tls) {
    return http2 ? honest.byHttp2(size, settings, tls) : honest.pool(size, settings);
  }

  /** Ends the calls that are overdue, some of which are. */
  public void expireOverdue(long now) {
    users.forEach(user -> user.expireIfOverdue(now));
  }

  /** A user has ended. */
  void left(UserClient user) {
    users.remove(user);
  }

  /** A user was not let connect to a host. */
  void refused(String why) {
    refusals.accept(why);
  }

  TransportFactory network() {
    return network;
  }

  Recorder recorder() {
    return recorder;
  }

  LongSupplier nanoTime() {
    return nanoTime;
  }

  long now() {
    return nanoTime.getAsLong();
  }

  EarliestDeadline deadlines() {
    return deadlines;
  }

  /** Closes all clients: the run is over. */
  public void close() {
    users.forEach(UserClient::close);
    shared.values().forEach(client -> client.close(CloseMode.IMMEDIATE));
    honest.close();
  }
}
