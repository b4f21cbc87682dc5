package io.katydid.join;

import io.katydid.tls.MutualTls;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.stream.Stream;
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
      String reason = String.valueOf(e.getMessage());
      throw refused(reason + wayOut(reason), e);
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
      throw refused(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public String likelyMistake() {
    return "its --worker-ca is not who has signed the certificate of this worker: its console says"
        + " more";
  }

  /** What a worker can do about what the TLS of Java says. */
  private String wayOut(String reason) {
    if (reason.contains("Received fatal alert")) {
      return "; perhaps " + likelyMistake();
    }
    if (reason.contains("PKIX path building failed")) {
      return "; perhaps --worker-ca of this worker is not who has signed the certificate of the"
          + " controller";
    }
    return Stream.of("No subject alternative ", "No name matching ").anyMatch(reason::contains)
        ? "; the certificate of the controller must have the name that is given by --join"
        : "";
  }

  private static RefusedException refused(String reason, IOException cause) {
    RefusedException refused =
        new RefusedException(
            "mutual TLS with it failed: "
                + (reason.startsWith("Unsupported or unrecognized SSL message")
                    ? "it does not speak TLS, as with a token: give both sides the same of the two"
                    : reason));
    refused.initCause(cause);
    return refused;
  }
}
