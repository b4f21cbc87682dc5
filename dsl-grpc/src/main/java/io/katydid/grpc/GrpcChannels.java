package io.katydid.grpc;

import io.grpc.Channel;
import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.TlsChannelCredentials;
import io.katydid.api.HttpUrl;
import io.katydid.api.ResourceProvider;
import io.katydid.api.UserContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

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
 *   protected ManagedChannelBuilder<?> builder(HttpUrl host) {
 *     return super.builder(host).keepAliveTime(30, SECONDS);
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
  private final Map<Integer, ManagedChannel> shared = new ConcurrentHashMap<>();

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
          "%d users on each channel: 1 or more are expected".formatted(usersOnEach));
    }
    this.usersOnEach = usersOnEach;
  }

  /**
   * What a channel is made by: as the host says, without TLS for {@code http} and with it for
   * {@code https}, over the transport that is on the class path.
   *
   * @param host of the run, or else of the user class
   */
  protected ManagedChannelBuilder<?> builder(HttpUrl host) {
    ChannelCredentials credentials =
        host.secure() ? TlsChannelCredentials.create() : InsecureChannelCredentials.create();
    return Grpc.newChannelBuilderForAddress(host.host(), host.port(), credentials);
  }

  @Override
  public final Channel open(UserContext user) {
    HttpUrl host = host(user.host());
    user.connectsItself("gRPC");
    MeasuredCalls calls = new MeasuredCalls(user);
    Thread thread = Thread.currentThread();
    ofUsers.put(thread, calls);
    if (usersOnEach == 1) {
      ManagedChannel own = builder(host).build();
      return new UserChannel(
          own,
          calls,
          () -> {
            ofUsers.remove(thread);
            own.shutdownNow();
          });
    }
    ManagedChannel channel =
        shared.computeIfAbsent(
            user.virtualUser().id() / usersOnEach, number -> builder(host).build());
    return new UserChannel(channel, calls, () -> ofUsers.remove(thread));
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
    shared.values().forEach(ManagedChannel::shutdownNow);
    for (ManagedChannel channel : shared.values()) {
      channel.awaitTermination(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS);
    }
  }
}
