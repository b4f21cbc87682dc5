package io.katydid.tls;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Certificates whose time is over, or has not begun. */
public final class Validity {

  private Validity() {}

  /**
   * What is so with this one now, and what to do, as "has expired: renew it"; empty if it is not.
   */
  static Optional<String> fault(X509Certificate certificate) {
    try {
      certificate.checkValidity();
      return Optional.empty();
    } catch (CertificateExpiredException | CertificateNotYetValidException e) {
      return fault(e);
    }
  }

  /** The same of the one for which this was thrown; empty if it is not, or not among the causes. */
  public static Optional<String> fault(@Nullable Throwable thrown) {
    return switch (thrown) {
      case CertificateExpiredException e ->
          Optional.of("has expired: renew it (" + e.getMessage() + ")");
      case CertificateNotYetValidException e ->
          Optional.of("is not valid yet: compare the clocks (" + e.getMessage() + ")");
      case Throwable other -> fault(other.getCause());
      case null -> Optional.empty();
    };
  }
}
