package io.katydid.net;

import io.katydid.tls.TlsClient;
import java.io.IOException;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

/**
 * The TLS of a user for a connection of another client that has no socket of its own.
 *
 * @param tls of the user
 * @param name the name that the server is asked for
 * @param protocols what may be spoken above it (ALPN), the preferred one first
 */
public record SecuredEngine(TlsClient tls, String name, List<String> protocols) {

  /** For a connection to this host. */
  public static SecuredEngine to(String host, TlsClient tls, List<String> protocols) {
    return new SecuredEngine(tls, tls.nameOf(host), protocols);
  }

  /** Before the handshake. */
  public void begin(SSLEngine engine) {
    engine.setSSLParameters(tls.prepared(engine.getSSLParameters(), name, protocols));
  }

  /** After the handshake: what it came to; to be asked once. */
  public TlsSession session(SSLEngine engine) {
    return TlsSession.of(engine.getSession(), tls.hasResumed(engine));
  }

  /** The same exception, with what it means where it ended the handshake. */
  public Exception diagnosed(Exception e) {
    return e instanceof SSLException broken
        ? new DiagnosedException(TlsDiagnosis.of(tls).failure(broken), broken)
        : e;
  }

  /** That the server ended the connection in the handshake, and why it may have. */
  public IOException ended() {
    return new DiagnosedException(TlsDiagnosis.of(tls).ended());
  }

  /** That the server has chosen a protocol that the client cannot use. */
  public static IOException refused(Failure failure) {
    return new DiagnosedException(failure);
  }
}
