package io.katydid.grpc;

import io.grpc.HttpConnectProxiedSocketAddress;
import io.grpc.ProxiedSocketAddress;
import io.grpc.ProxyDetector;
import io.katydid.api.ClientConnections;
import io.katydid.api.HttpUrl;
import io.katydid.api.ProxyAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * The way to one target through the proxy of the run, and through no other, whatever the JVM or its
 * environment has. Thread-safe.
 */
record ConnectProxy(HttpUrl host, ClientConnections connections) implements ProxyDetector {

  @Override
  public @Nullable ProxiedSocketAddress proxyFor(SocketAddress target) throws IOException {
    ProxyAddress proxy = connections.proxy(host).orElse(null);
    if (proxy == null) {
      return null;
    }
    HttpConnectProxiedSocketAddress.Builder way =
        HttpConnectProxiedSocketAddress.newBuilder()
            .setTargetAddress((InetSocketAddress) target)
            .setProxyAddress(new InetSocketAddress(address(proxy.host()), proxy.port()));
    return proxy.hasUser()
        ? way.setUsername(proxy.user()).setPassword(proxy.password()).build()
        : way.build();
  }

  private InetAddress address(String name) throws UnknownHostException {
    return connections.addresses(name).stream().findFirst().orElse(null)
            instanceof InetSocketAddress given
        ? given.getAddress()
        : InetAddress.getByName(name);
  }
}
