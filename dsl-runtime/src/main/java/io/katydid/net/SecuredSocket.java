package io.katydid.net;

import io.katydid.tls.TlsClient;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/**
 * A socket of another client, by the TLS of a user.
 *
 * @param socket what is read and written
 * @param session what the handshake came to
 */
public record SecuredSocket(SSLSocket socket, TlsSession session) {

  /** Shakes hands over a socket that is connected, until its own time-out. */
  public static SecuredSocket over(Socket plain, Origin origin, TlsClient tls) throws IOException {
    SSLSocket secured = tls.over(plain, origin.host(), origin.port(), List.of());
    boolean resumed;
    try {
      secured.startHandshake();
    } catch (SSLException e) {
      throw new DiagnosedException(TlsDiagnosis.of(tls).failure(e), e);
    } finally {
      resumed = tls.hasResumed(secured);
    }
    return new SecuredSocket(secured, TlsSession.of(secured.getSession(), resumed));
  }
}
