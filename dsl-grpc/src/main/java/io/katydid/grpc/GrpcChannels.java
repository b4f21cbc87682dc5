package io.katydid.grpc;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.katydid.api.ClientConnections;
import io.katydid.api.HttpUrl;
import io.katydid.api.ResourceProvider;
import io.katydid.api.UserContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Gives users channels, whose calls are {@linkplain MeasuredCalls measured}: each user one of its
 * own, or several the same. A subclass says how many users are on one, and may configure it:
 *
 * <pre>{@code
 * public class Shop extends GrpcChannels {
 *
 *   public Shop() {
 *     super(100);
 *   }
 *
 *   @Override
 *   protected ManagedChannelBuilder<?> builder(HttpUrl host, ClientConnections connections) {
 *     return super.builder(host, connections).keepAliveTime(30, SECONDS);
 *   }
 * }
 *
 * @Task
 * void title(@ProvidedBy(Shop.class) Channel channel) {}
 * }</pre>
 *
 * <p>Thread-safe, if {@link #builder} is.
 */
public class GrpcChannels implements ResourceProvider<Channel> {

  private static final long LONGEST_CLOSE_SECONDS = 10;

  private final int usersOnEach;
  private final Map<Thread, MeasuredCalls> ofUsers = new ConcurrentHashMap<>();
  private final Map<Integer, AdvisedChannel> shared = new ConcurrentHashMap<>();

  /**
   * Channels of so many users each. Users are on the same one by their numbers: the first so many,
   * the next, and so on.
   *
   * @param usersOnEach 1 or more; with 1, a channel is closed with its user, and else at the end of
   *     the run
   */
  protected GrpcChannels(int usersOnEach) {
    if (usersOnEach < 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "%d users on each channel: 1 or more are expected", usersOnEach));
    }
    this.usersOnEach = usersOnEach;
  }

  /**
   * What a channel is made by: as the host says, without TLS for {@code http} and with it for
   * {@code https}, over the transport that is on the class path, and by what is set for
   * connections: the proxy of {@code http}, {@code resolve}, and of TLS {@code ca}, {@code cert},
   * {@code insecure} and {@code serverName}, which is the authority of calls as well. A proxy that
   * the JVM or its environment has is not for it. Called once before the run, too.
   *
   * <p>Who makes another one has it as it is made: what is set counts as far as that uses {@code
   * connections}; if it does not look at them, what is set is remarked on.
   *
   * @param host of the run, or else of the user class
   * @param connections what is set for those of the user, or the first of the users, of the channel
   * @throws IllegalArgumentException if something is set that grpc-java cannot honour; the run then
   *     ends before it has begun
   */
  protected ManagedChannelBuilder<?> builder(HttpUrl host, ClientConnections connections) {
    return channel(host, connections).builder();
  }

  private ConfiguredChannel channel(HttpUrl host, ClientConnections connections) {
    return new ConfiguredChannel(host, connections, usersOnEach > 1);
  }

  @Override
  public final void beforeRun(String host, ClientConnections connections) throws Exception {
    builder(host(host), connections);
    ResourceProvider.super.beforeRun(host, connections);
  }

  @Override
  public final Channel open(UserContext user) {
    HttpUrl host = host(user.host());
    boolean isOwn = usersOnEach == 1;
    AdvisedChannel advised =
        isOwn
            ? channel(user, host)
            : shared.computeIfAbsent(
                user.virtualUser().id() / usersOnEach, number -> channel(user, host));
    MeasuredCalls calls = new MeasuredCalls(user, requirement(user, host), advised.advice());
    Thread thread = Thread.currentThread();
    ofUsers.put(thread, calls);
    return new UserChannel(
        advised.channel(),
        calls,
        () -> {
          ofUsers.remove(thread);
          if (isOwn) {
            advised.channel().shutdownNow();
          }
        });
  }

  /** A channel, and what it means that its connections fail. */
  private record AdvisedChannel(ManagedChannel channel, StatusAdvice advice) {}

  private AdvisedChannel channel(UserContext user, HttpUrl host) {
    SeenConnections connections = new SeenConnections(user.connections());
    ManagedChannel channel = builder(host, connections).build();
    if (connections.seen().get()) {
      return new AdvisedChannel(
          channel,
          (thrown, answered) -> Optional.of(connections.explained(host, answered, thrown)));
    }
    user.connectsItself("gRPC");
    return new AdvisedChannel(channel, StatusAdvice.NONE);
  }

  /** Where calls go that have the host of the run, or its name of TLS, is known; else it is not. */
  private Consumer<String> requirement(UserContext user, HttpUrl host) {
    ClientConnections connections = user.connections();
    Set<String> own = channel(host, connections).authorities();
    Consumer<String> other = AllowedTarget.byLookup(user::requireAllowed);
    return authority -> {
      if (own.contains(authority)) {
        connections.requireAllowed(host);
      } else {
        other.accept(authority);
      }
    };
  }

  private static HttpUrl host(String host) {
    if (host.isEmpty()) {
      throw new IllegalArgumentException(
          "no host: give the run one, or the user class, as in @User(host ="
              + " \"http://localhost:50051\")");
    }
    HttpUrl url = HttpUrl.parseHost(host);
    if (url.path().length() > 1) {
      throw new IllegalArgumentException(
          "the host \"%s\" has a path, and gRPC has none: write \"%s\""
              .formatted(host, host.substring(0, host.length() - url.path().length())));
    }
    return url;
  }

  /** What a stub throws for a call, or what that caused: the call is measured already. */
  @Override
  public final boolean isRequestFailure(Throwable error) {
    MeasuredCalls calls = ofUsers.get(Thread.currentThread());
    return calls != null && calls.haveThrown(error);
  }

  @Override
  public final void afterRun() throws InterruptedException {
    shared.values().forEach(it -> it.channel().shutdownNow());
    for (AdvisedChannel advised : shared.values()) {
      advised.channel().awaitTermination(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS);
    }
  }
}
