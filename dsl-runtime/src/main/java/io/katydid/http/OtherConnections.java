package io.katydid.http;

import io.katydid.api.ClientConnections;
import io.katydid.api.HttpUrl;
import io.katydid.api.ProxyAddress;
import io.katydid.api.TlsSettings;
import io.katydid.net.Failure;
import io.katydid.net.Origin;
import io.katydid.net.OtherFailures;
import io.katydid.net.TlsDiagnosis;
import io.katydid.net.TransportFactory;
import io.katydid.tls.TlsClient;
import java.io.IOException;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;

/**
 * What is set for the connections of one user, for a client that makes them itself.
 *
 * @param given the names of the options that are set
 * @param settings of TLS
 * @param client the TLS of the user, whose files are read then
 * @param guard throws a failure if the run may not connect to an origin
 */
record OtherConnections(
    Set<String> given,
    TransportFactory transports,
    TlsSettings settings,
    Supplier<TlsClient> client,
    Guard guard)
    implements ClientConnections {

  /** Checks an origin. */
  interface Guard {

    /** Throws if the run may not connect there, or its address is not known. */
    void require(Origin origin) throws Failure;
  }

  @Override
  public Optional<ProxyAddress> proxy(HttpUrl target) {
    return transports.proxy(origin(target));
  }

  @Override
  public List<SocketAddress> addresses(String host) {
    return transports.given(host);
  }

  @Override
  public TlsSettings tls() {
    return settings;
  }

  @Override
  public KeyManager[] keyManagers() {
    return client.get().keys();
  }

  @Override
  public TrustManager trustManager() {
    return client.get().trust();
  }

  /** What has no address cannot be connected to: the client says why. */
  @Override
  public void requireAllowed(HttpUrl target) {
    try {
      guard.require(origin(target));
    } catch (Failure e) {
      if (e.type().equals(Failure.NOT_ALLOWED)) {
        throw new IllegalStateException(e.message(), e);
      }
    }
  }

  @Override
  public String explained(HttpUrl target, boolean answered, IOException thrown) {
    TlsDiagnosis tls =
        target.secure() ? TlsDiagnosis.of(client.get()) : TlsDiagnosis.OF_OTHER_CLIENT;
    Failure failure = new OtherFailures(origin(target), proxy(target), tls, answered).of(thrown);
    return failure.message().isEmpty() ? failure.type() : failure.type() + ": " + failure.message();
  }

  private static Origin origin(HttpUrl target) {
    return new Origin(target.secure(), target.host(), target.port());
  }
}
