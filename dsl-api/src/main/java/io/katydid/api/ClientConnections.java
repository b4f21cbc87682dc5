package io.katydid.api;

import java.io.IOException;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;

/**
 * What the run and a user class set for connections, for a client that is not Katydid's own and
 * makes them itself. Thread-safe.
 */
public interface ClientConnections {

  /**
   * The options that are set, by their names, such as {@code proxy} or {@code tlsVersions}. What a
   * client would pass over in silence, its provider is to refuse in {@link
   * ResourceProvider#beforeRun(String, ClientConnections)}.
   */
  Set<String> given();

  /** The proxy on the way to a target, if there is one. */
  Optional<ProxyAddress> proxy(HttpUrl target);

  /**
   * The addresses that the run gives for a host, the one to try first at the beginning: those of
   * {@code resolve}, each time another one first. None if a name server is to be asked.
   */
  List<SocketAddress> addresses(String host);

  /** What is set for TLS; what the run sets takes the place of what the user class does. */
  TlsSettings tls();

  /** What this user shows to servers that ask for a certificate. */
  KeyManager[] keyManagers();

  /**
   * Whom this user trusts: a {@link javax.net.ssl.X509ExtendedTrustManager}, by which the name of a
   * server is verified as well if the socket or engine says so.
   */
  TrustManager trustManager();

  /**
   * Requires that the run may connect to a target, and to the proxy on the way; waits for a name
   * server if it has to.
   *
   * @throws IllegalStateException as {@link UserContext#requireAllowed} does
   */
  void requireAllowed(HttpUrl target);

  /**
   * What it means that a connection to a target failed, and what a person can do about it, as
   * Katydid's own clients say it: by the proxy on the way, and by what became of the certificate of
   * the user.
   *
   * @param answered whether the server had answered anything on the connection; the end of a TLS
   *     handshake is no answer
   * @param thrown what the JDK throws for it: an {@link java.net.ConnectException}, with the
   *     address if its message has that as {@link java.net.InetSocketAddress} writes it; an {@link
   *     javax.net.ssl.SSLException} with the one of the certificate among its causes, an {@link
   *     java.io.EOFException} if the other side closed it, a {@link
   *     java.net.SocketTimeoutException} if a TLS handshake has taken too long; or a {@link
   *     TunnelException}
   * @return a type of failure, and what it means: {@code TLS: the certificate has expired: renew
   *     it}
   */
  String explained(HttpUrl target, boolean answered, IOException thrown);
}
