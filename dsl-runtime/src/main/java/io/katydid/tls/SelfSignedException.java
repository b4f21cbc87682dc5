package io.katydid.tls;

import java.security.cert.CertificateException;

/** A server shows a certificate that is signed by itself, and not trusted. */
public final class SelfSignedException extends CertificateException {

  private static final long serialVersionUID = 1L;

  SelfSignedException(CertificateException cause) {
    super(cause.getMessage(), cause);
  }
}
