package io.katydid.net;

import io.katydid.tls.ClientCertificate;
import io.katydid.tls.ClientCertificate.Use;
import io.katydid.tls.SelfSignedException;
import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why there is no secure connection, and what a person can do about it. */
final class TlsDiagnosis {

  private static final Pattern ALERT = Pattern.compile("fatal alert: (\\w+)");

  private TlsDiagnosis() {}

  /**
   * What an exception means.
   *
   * @param ours what has become of the certificate of the user
   */
  static Failure of(SSLException e, ClientCertificate ours) {
    return new Failure("TLS", message(e, ours));
  }

  private static String message(SSLException e, ClientCertificate ours) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String known = ofCertificate(cause);
      if (known != null) {
        return known;
      }
    }
    String text = String.valueOf(e.getMessage());
    Matcher alert = ALERT.matcher(text);
    if (alert.find()) {
      return ofAlert(alert.group(1), ours)
          .map(meaning -> meaning + " (" + alert.group() + ")")
          .orElse(text);
    }
    boolean isEnd = e.getCause() instanceof IOException cause && !(cause instanceof SSLException);
    return isEnd ? textOfEnd(ours) : ofText(text);
  }

  /** What it means that the server ends a connection before it has answered anything. */
  static Failure ofEnd(ClientCertificate ours) {
    return new Failure("TLS", textOfEnd(ours));
  }

  /** Some servers end a connection, and say nothing of it but to their log. */
  private static String textOfEnd(ClientCertificate ours) {
    return switch (ours.use()) {
      case NOT_ASKED -> "the server closed the connection in the handshake: see its log";
      case MISSING ->
          "the server asked for a client certificate, and closed the connection as there is none:"
              + " give one by cert";
      case SHOWN ->
          "the server closed the connection after it was shown the client certificate, which "
              + (ours.fault().isEmpty() ? "it may refuse: see its log" : ours.fault());
    };
  }

  private static String ofText(String text) {
    if (text.contains("unrecognized SSL message")) {
      return "the server does not speak TLS on this port: write http://, or another port";
    }
    if (text.contains("protocol version") || text.contains("No appropriate protocol")) {
      return "the server speaks no version of TLS that is offered: change tlsVersions, or the"
          + " server ("
          + text
          + ")";
    }
    return text;
  }

  /** What the server complains of (RFC 8446, section 6.2): of certificates, it is ours. */
  private static Optional<String> ofAlert(String alert, ClientCertificate ours) {
    return Optional.ofNullable(
        switch (alert) {
          case "protocol_version" ->
              "the server speaks no version of TLS that is offered: change tlsVersions, or the"
                  + " server";
          case "handshake_failure", "insufficient_security" ->
              ours.use() == Use.SHOWN
                  ? "the server has no cipher in common with this JVM, or refuses the client"
                      + " certificate"
                      + (ours.fault().isEmpty() ? ": see its log" : ", which " + ours.fault())
                  : "the server has no cipher in common with this JVM, or requires a client"
                      + " certificate: give one by cert, or see its log";
          case "unrecognized_name" ->
              "the server does not know the name that it is asked for: set serverName";
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
                          ? ": give one by cert that it trusts"
                          : ", which " + ours.fault())
                  : required();
          default -> null;
        });
  }

  private static String required() {
    return "the server requires a client certificate: give one by cert";
  }

  private static @Nullable String ofCertificate(Throwable cause) {
    String text = String.valueOf(cause.getMessage());
    return switch (cause) {
      case CertificateExpiredException x -> "the certificate has expired: renew it (" + text + ")";
      case CertificateNotYetValidException x ->
          "the certificate is not valid yet: compare the clocks (" + text + ")";
      case SelfSignedException x when isUnknown(text) ->
          "the certificate is signed by itself, and not trusted: name its file by ca, or take any"
              + " by insecure";
      case CertPathBuilderException x ->
          "the certificate is signed by nobody whom this JVM trusts: name the file of who signed it"
              + " by ca, or the trust store of the JVM by -Djavax.net.ssl.trustStore";
      case CertPathValidatorException x when text.contains("onstraints") ->
          "the certificate is signed in a way that this JVM takes for too weak (" + text + ")";
      case CertificateException x when isOfAnotherHost(text) ->
          "the certificate is of another host: use a name that is in it, or set serverName ("
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

  private static boolean isUnknown(String text) {
    return text.contains("unable to find valid certification path");
  }

  /** The JDK has no exception of its own for it. */
  private static boolean isOfAnotherHost(String text) {
    return text.startsWith("No name matching") || text.startsWith("No subject alternative");
  }
}
