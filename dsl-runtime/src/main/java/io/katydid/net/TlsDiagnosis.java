package io.katydid.net;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why there is no secure connection, and what a person can do about it. */
final class TlsDiagnosis {

  private TlsDiagnosis() {}

  static Failure of(SSLException e) {
    return new Failure("TLS", message(e));
  }

  private static String message(SSLException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String known = ofCertificate(cause);
      if (known != null) {
        return known;
      }
    }
    String text = String.valueOf(e.getMessage());
    return text.contains("unrecognized SSL message")
        ? "the server does not speak TLS on this port: write http://, or another port"
        : text;
  }

  private static @Nullable String ofCertificate(Throwable cause) {
    String text = String.valueOf(cause.getMessage());
    return switch (cause) {
      case CertificateExpiredException x -> "the certificate has expired: renew it (" + text + ")";
      case CertificateNotYetValidException x ->
          "the certificate is not valid yet: compare the clocks (" + text + ")";
      case CertPathBuilderException x ->
          "the certificate is signed by nobody whom this JVM trusts: -Djavax.net.ssl.trustStore"
              + " names a file of those whom it does";
      case CertificateException x when isOfAnotherHost(text) ->
          "the certificate is of another host: use a name that is in it (" + text + ")";
      case CertificateException x when text.startsWith("Illegal given domain name") ->
          "the JDK cannot verify a certificate for a name with an underscore: use another name that"
              + " is in the certificate, and set its address by resolve if needed ("
              + text
              + ")";
      default -> null;
    };
  }

  /** The JDK has no exception of its own for it. */
  private static boolean isOfAnotherHost(String text) {
    return text.startsWith("No name matching") || text.startsWith("No subject alternative");
  }
}
