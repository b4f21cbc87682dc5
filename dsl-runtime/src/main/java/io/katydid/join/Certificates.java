package io.katydid.join;

import io.katydid.tls.MutualTls;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

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
      throw refused(
          isOfTheOther(e)
              ? "%s; perhaps %s".formatted(e.getMessage(), likelyMistake())
              : e.getMessage(),
          e);
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
    } catch (SSLException | SocketException e) {
      // A worker that does not trust this side may hang up while this one still writes.
      throw refused(e.getMessage(), e);
    }
  }

  @Override
  public String likelyMistake() {
    return "its --worker-ca is not who has signed the certificate of this worker: its console says"
        + " more";
  }

  /** Whether it is the other side that refuses, which says as much by an alert. */
  private static boolean isOfTheOther(SSLException e) {
    return String.valueOf(e.getMessage()).contains("Received fatal alert");
  }

  private static RefusedException refused(@Nullable String reason, IOException cause) {
    RefusedException refused = new RefusedException("mutual TLS with it failed: " + reason);
    refused.initCause(cause);
    return refused;
  }
}
