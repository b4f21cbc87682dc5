package io.katydid.tls;

/** What became of the certificate of a client. */
public enum ClientCertificate {
  /** No server has asked for one. */
  NOT_ASKED,

  /** A server asked for one, and there was none. */
  MISSING,

  /** A server asked for one, and was shown it. */
  SHOWN
}
