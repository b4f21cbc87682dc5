package io.katydid.tls;

/**
 * By which names certificates, keys and their passwords were given: messages say them.
 *
 * @param cert of a certificate
 * @param key of its key
 * @param certPassword of where the password of that is
 * @param ca of those who may sign
 * @param caPassword of where the password of their file is
 */
public record TlsNames(String cert, String key, String certPassword, String ca, String caPassword) {

  /** Those of what users show and trust. */
  static final TlsNames OF_USERS = new TlsNames("cert", "key", "certPassword", "ca", "caPassword");
}
