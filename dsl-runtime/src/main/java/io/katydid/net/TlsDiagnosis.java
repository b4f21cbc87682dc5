package io.katydid.net;

import io.katydid.tls.ClientCertificate;
import io.katydid.tls.ClientCertificate.Use;
import io.katydid.tls.SelfSignedException;
import io.katydid.tls.TlsClient;
import io.katydid.tls.Validity;
import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.PKIXReason;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why there is no secure connection, and what a person can do about it. */
public final class TlsDiagnosis {

  /** Of a client that has TLS of its own, of which nothing is known. */
  public static final TlsDiagnosis OF_OTHER_CLIENT =
      new TlsDiagnosis(ClientCertificate.NOT_ASKED, TlsAdvice.FOR_OTHER_CLIENT);

  private static final Pattern ALERT = Pattern.compile("fatal alert: (\\w+)");

  /**
   * How the JDK begins its word on text in place of TLS: one way for sockets, another for engines.
   */
  private static final Pattern NO_TLS = Pattern.compile("[Uu]nrecognized SSL message");

  /** Why a path ends at no certificate that is trusted, though there is one of its name. */
  private static final Set<CertPathValidatorException.Reason> UNTRUSTED =
      Set.of(BasicReason.INVALID_SIGNATURE, PKIXReason.NO_TRUST_ANCHOR);

  /** How HttpClient says that the server ended the connection in the handshake of an engine. */
  private static final String END_OF_ENGINE = "TLS handshake failed";

  private final ClientCertificate ours;
  private final TlsAdvice advice;

  private TlsDiagnosis(ClientCertificate ours, TlsAdvice advice) {
    this.ours = ours;
    this.advice = advice;
  }

  /** Of a user, with what has become of the user's certificate until now. */
  public static TlsDiagnosis of(TlsClient tls) {
    return new TlsDiagnosis(tls.certificate(), TlsAdvice.to(tls));
  }

  /** What an exception means. */
  public Failure failure(SSLException e) {
    return message(e).map(it -> new Failure(Failure.TLS, it)).orElseGet(this::ended);
  }

  /** What it means that this ended the handshake: to close and to reset are alike there. */
  Failure inHandshake(IOException e) {
    return e instanceof SSLException broken ? failure(broken) : inHandshake(Diagnosis.of(e));
  }

  /** The same, of a failure that would be another one where no handshake was under way. */
  public Failure inHandshake(Failure seen) {
    return seen.isClosed() ? ended() : seen;
  }

  /** What it means that the server ends a connection in the handshake. */
  Failure ended() {
    return Failure.ofTlsEnd(textOfEnd());
  }

  /**
   * What it means that a connection ends so after the handshake, before anything has come, if it
   * may be for the certificate: by TLS 1.3, a server refuses that of a client then, and its word of
   * that may be lost with the connection.
   */
  public Optional<Failure> unanswered(Failure ending) {
    return ours.use() != Use.NOT_ASKED && ending.isClosed()
        ? Optional.of(ended())
        : Optional.empty();
  }

  /** None if it is the end of the connection. */
  private Optional<String> message(SSLException e) {
    Optional<String> validity = Validity.fault(e);
    if (validity.isPresent()) {
      return validity.map(it -> "the certificate " + it);
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String known = ofCertificate(cause);
      if (known != null) {
        return Optional.of(known);
      }
    }
    String text = String.valueOf(e.getMessage());
    Matcher alert = ALERT.matcher(text);
    if (alert.find()) {
      return ofAlert(alert.group(1))
          .map(meaning -> meaning + " (" + alert.group() + ")")
          .or(() -> Optional.of(text));
    }
    boolean isEnd = e.getCause() instanceof IOException cause && !(cause instanceof SSLException);
    return isEnd || text.equals(END_OF_ENGINE) ? Optional.empty() : Optional.of(ofText(text));
  }

  /** Some servers end a connection, and say nothing of it but to their log. */
  private String textOfEnd() {
    return switch (ours.use()) {
      case NOT_ASKED -> "the server closed the connection in the handshake: see its log";
      case MISSING ->
          "the server asked for a client certificate, and closed the connection as there is none:"
              + " "
              + advice.certificate();
      case SHOWN ->
          "the server closed the connection after it was shown the client certificate, which "
              + (ours.fault().isEmpty() ? "it may refuse: see its log" : ours.fault());
    };
  }

  private String ofText(String text) {
    if (NO_TLS.matcher(text).find()) {
      return "the server does not speak TLS on this port: write http://, or another port";
    }
    if (text.contains("protocol version") || text.contains("No appropriate protocol")) {
      return versions() + " (" + text + ")";
    }
    return text;
  }

  /** What the server complains of (RFC 8446, section 6.2): of certificates, it is ours. */
  private Optional<String> ofAlert(String alert) {
    return Optional.ofNullable(
        switch (alert) {
          case "protocol_version" -> versions();
          case "handshake_failure", "insufficient_security" ->
              ours.use() == Use.SHOWN
                  ? "the server has no cipher in common with this JVM, or refuses the client"
                      + " certificate"
                      + (ours.fault().isEmpty() ? ": see its log" : ", which " + ours.fault())
                  : "the server has no cipher in common with this JVM, or requires a client"
                      + " certificate: "
                      + advice.certificate()
                      + ", or see its log";
          case "unrecognized_name" ->
              "the server does not know the name that it is asked for: " + advice.name();
          case "no_application_protocol" ->
              "the server speaks none of the protocols that are offered to it";
          case "certificate_required" -> required();
          case "bad_certificate",
              "unsupported_certificate",
              "certificate_revoked",
              "certificate_expired",
              "certificate_unknown",
              "unknown_ca",
              "access_denied",
              "decrypt_error" ->
              ours.use() == Use.SHOWN
                  ? "the server refuses the client certificate"
                      + (ours.fault().isEmpty()
                          ? ": " + advice.certificate() + " that it trusts"
                          : ", which " + ours.fault())
                  : required();
          default -> null;
        });
  }

  private String required() {
    return "the server requires a client certificate: " + advice.certificate();
  }

  private String versions() {
    return "the server speaks no version of TLS that is offered: "
        + advice.versions()
        + ", or the server";
  }

  private @Nullable String ofCertificate(Throwable cause) {
    String text = String.valueOf(cause.getMessage());
    return switch (cause) {
      case SelfSignedException x when isUnknown(text) ->
          "the certificate is signed by itself, and not trusted: " + advice.trustSelf();
      case CertPathBuilderException x -> notTrusted();
      // By another of the same name.
      case CertPathValidatorException x when UNTRUSTED.contains(x.getReason()) -> notTrusted();
      case CertPathValidatorException x when text.contains("onstraints") ->
          "the certificate is signed in a way that this JVM takes for too weak (" + text + ")";
      case CertificateException x when isOfAnotherHost(text) ->
          "the certificate is of another host: use a name that is in it, or "
              + advice.name()
              + " ("
              + text
              + ")";
      case CertificateException x when text.startsWith("Illegal given domain name") ->
          "the JDK cannot verify a certificate for a name with an underscore: use another name that"
              + " is in the certificate, and set its address by resolve if needed ("
              + text
              + ")";
      default -> null;
    };
  }

  private String notTrusted() {
    return "the certificate is signed by " + advice.signers() + ": " + advice.trust();
  }

  private static boolean isUnknown(String text) {
    return text.contains("unable to find valid certification path");
  }

  /** The JDK has no exception of its own for it. */
  private static boolean isOfAnotherHost(String text) {
    return text.startsWith("No name matching") || text.startsWith("No subject alternative");
  }
}
