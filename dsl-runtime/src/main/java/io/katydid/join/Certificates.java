package io.katydid.join;

import io.katydid.tls.MutualTls;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/** Both sides show a certificate that the other's authority has signed. */
record Certificates(MutualTls tls) implements Credentials {

  private static final String NO_TLS =
      "it does not speak TLS: either it has a token, which both sides have then, or it is no"
          + " controller";
  private static final String NO_TLS_OF_WORKER =
      "it does not speak TLS, as with a token, and this side has certificates: give both sides the"
          + " same of the two";

  @Override
  public Records asWorker(ChannelSocket socket, String host) throws IOException {
    try {
      SSLSocket secured = tls.opened(socket, host);
      begin(secured);
      Hello.next().send(secured.getOutputStream());
      Hello.receive(secured.getInputStream());
      return Records.of(socket, secured);
    } catch (SSLException e) {
      String reason = String.valueOf(e.getMessage());
      throw refused(isNoTls(reason) ? NO_TLS : reason + wayOut(reason), e);
    }
  }

  private static void begin(SSLSocket secured) throws IOException {
    try {
      secured.startHandshake();
    } catch (SocketException e) {
      throw UnansweredException.closed();
    } catch (SSLException e) {
      if (e.getCause() instanceof EOFException) {
        throw UnansweredException.closed();
      }
      throw e;
    }
  }

  @Override
  public Records asController(ChannelSocket socket) throws IOException {
    try {
      SSLSocket secured = tls.accepted(socket);
      secured.startHandshake();
      Hello.receive(secured.getInputStream());
      Hello.next().send(secured.getOutputStream());
      return Records.of(socket, secured);
    } catch (SSLException | SocketException e) {
      // A worker that does not trust this side may hang up while this one still writes.
      String reason = String.valueOf(e.getMessage());
      throw refused(isNoTls(reason) ? NO_TLS_OF_WORKER : reason, e);
    }
  }

  private static boolean isNoTls(String reason) {
    return reason.startsWith("Unsupported or unrecognized SSL message");
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
    RefusedException refused = new RefusedException("mutual TLS with it failed: " + reason);
    refused.initCause(cause);
    return refused;
  }
}
