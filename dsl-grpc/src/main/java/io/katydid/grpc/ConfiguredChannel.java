package io.katydid.grpc;

import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannelBuilder;
import io.grpc.TlsChannelCredentials;
import io.katydid.api.ClientConnections;
import io.katydid.api.HttpUrl;
import io.katydid.api.ProxyAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A channel by what is set for connections, as far as the API of grpc-java has it; the rest is
 * refused.
 *
 * @param isShared whether several users are on it
 */
record ConfiguredChannel(HttpUrl host, ClientConnections connections, boolean isShared) {

  private static final Set<String> HONOURED =
      Set.of("proxy", "resolve", "ca", "cert", "insecure", "serverName");

  /** How users share channels is not an option of connections here. */
  private static final String SHARING = "connections";

  /**
   * What makes it.
   *
   * @throws IllegalArgumentException if something is set that it would pass over
   */
  ManagedChannelBuilder<?> builder() {
    requireHonoured();
    List<InetSocketAddress> addresses = addresses();
    String authority = authority(host.host());
    ManagedChannelBuilder<?> builder =
        (addresses.isEmpty()
                ? Grpc.newChannelBuilder(authority, credentials())
                : Grpc.newChannelBuilder(
                    GivenAddresses.target(authority, addresses), credentials()))
            .proxyDetector(new ConnectProxy(host, connections));
    serverName().ifPresent(builder::overrideAuthority);
    return builder;
  }

  /** What calls on it have for their target. */
  Set<String> authorities() {
    return serverName()
        .map(name -> Set.of(name, authority(host.host())))
        .orElseGet(() -> Set.of(authority(host.host())));
  }

  private Optional<String> serverName() {
    String name = connections.tls().serverName();
    return host.secure() && !name.isEmpty() ? Optional.of(authority(name)) : Optional.empty();
  }

  private String authority(String name) {
    return (name.indexOf(':') < 0 ? name : "[" + name + "]") + ":" + host.port();
  }

  private ChannelCredentials credentials() {
    return host.secure()
        ? TlsChannelCredentials.newBuilder()
            .keyManager(connections.keyManagers())
            .trustManager(connections.trustManager())
            .build()
        : InsecureChannelCredentials.create();
  }

  private List<InetSocketAddress> addresses() {
    List<SocketAddress> given = connections.addresses(host.host());
    if (!given.stream().allMatch(InetSocketAddress.class::isInstance)) {
      throw refusal(
          "resolve: gRPC has no Unix domain sockets: give %s an address".formatted(host.host()));
    }
    return given.stream().map(InetSocketAddress.class::cast).toList();
  }

  private void requireHonoured() {
    String unknown =
        connections.given().stream()
            .filter(option -> !HONOURED.contains(option))
            .sorted()
            .collect(Collectors.joining(", "));
    if (unknown.equals(SHARING)) {
      throw refusal(
          "connections has no effect on gRPC: leave it out, and say how many users share a channel"
              + " by SharedChannel, or a GrpcChannels of your own");
    }
    if (!unknown.isEmpty()) {
      throw refusal(
          ("%s: no effect on gRPC: leave it out, or make the channel in builder(host, connections)"
                  + " of a GrpcChannels of your own, by a transport that has it")
              .formatted(unknown));
    }
    if (isShared && connections.tls().isPerUser()) {
      throw refusal(
          "cert: users who share a channel have no certificates of their own: remove {n}, or give"
              + " each its own channel");
    }
    connections.proxy(host).ifPresent(this::requireHonoured);
  }

  private void requireHonoured(ProxyAddress proxy) {
    if (proxy.kind() != ProxyAddress.Kind.HTTP) {
      throw refusal(
          ("proxy: gRPC goes through proxies of http:// alone, and not %s: name another one, or"
                  + " leave out %s by noProxy")
              .formatted(proxy, host.host()));
    }
    if (!connections.addresses(host.host()).isEmpty()) {
      throw refusal(
          ("resolve has no effect on %s behind %s, which looks up names itself: remove it from"
                  + " resolve, or leave it out by noProxy")
              .formatted(host.host(), proxy));
    }
  }

  private static IllegalArgumentException refusal(String text) {
    return new IllegalArgumentException(text);
  }
}
