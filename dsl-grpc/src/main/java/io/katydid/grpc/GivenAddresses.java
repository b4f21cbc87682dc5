package io.katydid.grpc;

import io.grpc.EquivalentAddressGroup;
import io.grpc.NameResolver;
import io.grpc.NameResolverProvider;
import io.grpc.NameResolverRegistry;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Targets that have their addresses in them, so that no name server is asked: {@code
 * katydid://shop.example:443/10.0.0.1,10.0.0.2}. Thread-safe.
 */
final class GivenAddresses extends NameResolverProvider {

  private static final String SCHEME = "katydid";

  /** Less than that of any other, as the first of them is the usual one. */
  private static final int LAST = 0;

  static {
    NameResolverRegistry.getDefaultRegistry().register(new GivenAddresses());
  }

  private GivenAddresses() {}

  /**
   * A target for channels.
   *
   * @param authority host and port
   * @param addresses of the host, the one to try first at the beginning
   */
  static String target(String authority, List<InetSocketAddress> addresses) {
    return addresses.stream()
        .map(address -> address.getAddress().getHostAddress())
        .collect(Collectors.joining(",", SCHEME + "://" + authority + "/", ""));
  }

  @Override
  protected boolean isAvailable() {
    return true;
  }

  @Override
  protected int priority() {
    return LAST;
  }

  @Override
  public String getDefaultScheme() {
    return SCHEME;
  }

  @Override
  public @Nullable NameResolver newNameResolver(URI target, NameResolver.Args args) {
    return target.getScheme().equals(SCHEME) ? new Known(target) : null;
  }

  /** Has the addresses of one target. */
  private static final class Known extends NameResolver {

    private final URI target;

    Known(URI target) {
      this.target = target;
    }

    @Override
    public String getServiceAuthority() {
      return target.getAuthority();
    }

    // Older versions of gRPC, which users may have, know addresses by this setter alone.
    @SuppressWarnings("deprecation")
    @Override
    public void start(Listener2 listener) {
      listener.onResult(
          ResolutionResult.newBuilder()
              .setAddresses(
                  Arrays.stream(target.getPath().substring(1).split(",", -1))
                      .map(ip -> new InetSocketAddress(ip, target.getPort()))
                      .map(EquivalentAddressGroup::new)
                      .toList())
              .build());
    }

    @Override
    public void shutdown() {}
  }
}
