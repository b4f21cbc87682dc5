package io.katydid.join;

import io.katydid.tls.MutualTls;
import io.katydid.tls.Validity;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/** Both sides show a certificate that the other's authority has signed. */
record Certificates(MutualTls tls) implements Credentials {

  private static final String NO_TLS =
      "it does not speak TLS: either it has a token, which both sides have then, or it is no"
          + " controller";
  private static final String HUNG_UP = "it hung up in the handshake";
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
      throw refused(
          isNoTls(reason) ? NO_TLS : invalid("controller", e).orElseGet(() -> ofWorker(reason)), e);
    }
  }

  private static void begin(SSLSocket secured) throws IOException {
    try {
      secured.startHandshake();
    } catch (SocketException | SSLException e) {
      if (isHungUp(e)) {
        throw UnansweredException.closed();
      }
      throw e;
    }
  }

  /** TLS has the end or the reset of a connection for a cause of its own. */
  private static boolean isHungUp(IOException e) {
    return e instanceof SocketException
        || e.getCause() instanceof EOFException
        || e.getCause() instanceof SocketException;
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
      throw refused(
          isNoTls(reason)
              ? NO_TLS_OF_WORKER
              : invalid("worker", e).orElseGet(() -> ofController(isHungUp(e) ? HUNG_UP : reason)),
          e);
    }
  }

  private static boolean isNoTls(String reason) {
    return reason.startsWith("Unsupported or unrecognized SSL message");
  }

  @Override
  public String likelyMistake() {
    return ownFault(
        "its --worker-ca is not who has signed the certificate of this worker: its console says"
            + " more");
  }

  /** Why the certificate of this side is not taken: for its time, or for this. */
  private String ownFault(String other) {
    return tls.fault().map(fault -> "the certificate of this side " + fault).orElse(other);
  }

  /** That the certificate of the other side is not valid now. */
  private static Optional<String> invalid(String other, IOException e) {
    return Validity.fault(e).map(fault -> "the certificate of the %s %s".formatted(other, fault));
  }

  private static boolean isAlert(String reason) {
    return reason.contains("Received fatal alert");
  }

  /** With what a worker can do about what the TLS of Java says. */
  private String ofWorker(String reason) {
    if (isAlert(reason)) {
      return reason + "; perhaps " + likelyMistake();
    }
    if (reason.contains("PKIX path building failed")) {
      return reason
          + "; perhaps --worker-ca of this worker is not who has signed the certificate of the"
          + " controller";
    }
    return Stream.of("No subject alternative ", "No name matching ").anyMatch(reason::contains)
        ? reason + "; the certificate of the controller must have the name that is given by --join"
        : reason;
  }

  /** The same of a controller. */
  private String ofController(String reason) {
    return isAlert(reason) || reason.equals(HUNG_UP)
        ? reason
            + "; perhaps "
            + ownFault(
                "it does not trust the certificate of this side, or joins by another name than"
                    + " that has: its console says more")
        : reason;
  }

  private static RefusedException refused(String reason, IOException cause) {
    RefusedException refused = new RefusedException("mutual TLS with it failed: " + reason);
    refused.initCause(cause);
    return refused;
  }
}
