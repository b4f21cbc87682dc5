package io.katydid.net;

import io.katydid.measure.TlsHandshake;
import javax.net.ssl.SSLSession;

/**
 * What a handshake of TLS came to.
 *
 * @param version such as TLSv1.3
 * @param cipher the cipher suite, by its registered name
 * @param resumed whether it resumed a session of the same user, with no certificate sent
 */
public record TlsSession(String version, String cipher, boolean resumed) {

  /** That of a connection. */
  static TlsSession of(SSLSession agreed, boolean resumed) {
    return new TlsSession(agreed.getProtocol(), agreed.getCipherSuite(), resumed);
  }

  /** How it is counted, as one with this server. */
  public TlsHandshake with(Origin server) {
    return new TlsHandshake(server.toString(), version, cipher, resumed);
  }
}
