package io.katydid.join;

import io.katydid.tls.MutualTls;
import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/** Both sides show a certificate that the other's authority has signed. */
record Certificates(MutualTls tls) implements Credentials {

  @Override
  public Records asWorker(Socket socket, String host) throws IOException {
    try {
      SSLSocket secured = tls.opened(socket, host);
      secured.startHandshake();
      Hello.next().send(secured.getOutputStream());
      Hello.receive(secured.getInputStream());
      return Records.of(socket, secured);
    } catch (SSLException e) {
      throw refused(e);
    }
  }

  @Override
  public Records asController(Socket socket) throws IOException {
    try {
      SSLSocket secured = tls.accepted(socket);
      secured.startHandshake();
      Hello.receive(secured.getInputStream());
      Hello.next().send(secured.getOutputStream());
      return Records.of(socket, secured);
    } catch (SSLException e) {
      throw refused(e);
    }
  }

  private static RefusedException refused(SSLException cause) {
    RefusedException refused =
        new RefusedException("mutual TLS with it failed: " + cause.getMessage());
    refused.initCause(cause);
    return refused;
  }
}
