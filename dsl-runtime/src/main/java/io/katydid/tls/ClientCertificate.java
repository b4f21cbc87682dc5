package io.katydid.tls;

/**
 * What became of the certificate of a client.
 *
 * @param fault what is wrong with one that was shown, and what to do, as "has expired: renew it";
 *     empty if nothing is known to be
 */
public record ClientCertificate(Use use, String fault) {

  /** No server has asked for one. */
  public static final ClientCertificate NOT_ASKED = new ClientCertificate(Use.NOT_ASKED, "");

  /** How far it got. */
  public enum Use {
    /** No server has asked for one. */
    NOT_ASKED,

    /** A server asked for one, and there was none. */
    MISSING,

    /** A server asked for one, and was shown it. */
    SHOWN
  }
}
