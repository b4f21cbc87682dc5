package io.katydid.api;

import java.util.List;
import java.util.Optional;

/**
 * How connections are secured: whom a user trusts, who it is, and what of TLS is spoken; see {@link
 * Tls}. What is not given is left to the run, and else to the JVM. Immutable.
 *
 * @param ca the file of those who may sign certificates of servers; empty for those that the JVM
 *     trusts
 * @param caPassword where the password of that file is; empty for none
 * @param cert the file of the certificate of a user, with <code>{n}</code> for a number; empty for
 *     none
 * @param key the file of its key; empty for the same file
 * @param certPassword where the password of the key is; empty for none
 * @param insecure whether any certificate of a server is taken; empty if it is not given
 * @param versions the versions of TLS that are offered, such as 1.3; none for those of the JVM
 * @param resumption whether a user resumes its sessions; empty if it is not given
 * @param serverName the name that is asked for, and that the certificate must have; empty for that
 *     of the URL
 */
public record TlsSettings(
    String ca,
    String caPassword,
    String cert,
    String key,
    String certPassword,
    Optional<Boolean> insecure,
    List<String> versions,
    Optional<Boolean> resumption,
    String serverName) {

  /** Nothing is given. */
  public static final TlsSettings NONE =
      new TlsSettings("", "", "", "", "", Optional.empty(), List.of(), Optional.empty(), "");

  /** Whether any certificate of a server is taken. */
  public boolean isInsecure() {
    return insecure.orElse(false);
  }

  /** Whether a user resumes its sessions. */
  public boolean resumes() {
    return resumption.orElse(true);
  }

  /** Whether each user has a certificate of its own. */
  public boolean isPerUser() {
    return cert.contains(TlsText.NUMBER);
  }

  /** The same with another file of those who sign certificates, and where its password is. */
  public TlsSettings ca(String ca, String caPassword) {
    return new TlsSettings(
        ca, caPassword, cert, key, certPassword, insecure, versions, resumption, serverName);
  }

  /** The same with another certificate, its key, and where the password of that is. */
  public TlsSettings cert(String cert, String key, String certPassword) {
    return new TlsSettings(
        ca, caPassword, cert, key, certPassword, insecure, versions, resumption, serverName);
  }

  /** The same, for which certificates of servers are verified or not. */
  public TlsSettings insecure(boolean insecure) {
    return new TlsSettings(
        ca,
        caPassword,
        cert,
        key,
        certPassword,
        Optional.of(insecure),
        versions,
        resumption,
        serverName);
  }

  /** The same with other versions. */
  public TlsSettings versions(String... versions) {
    return new TlsSettings(
        ca,
        caPassword,
        cert,
        key,
        certPassword,
        insecure,
        List.of(versions),
        resumption,
        serverName);
  }

  /** The same, for which users resume sessions or not. */
  public TlsSettings resumption(boolean resumption) {
    return new TlsSettings(
        ca,
        caPassword,
        cert,
        key,
        certPassword,
        insecure,
        versions,
        Optional.of(resumption),
        serverName);
  }

  /** The same with another name of the server. */
  public TlsSettings serverName(String serverName) {
    return new TlsSettings(
        ca, caPassword, cert, key, certPassword, insecure, versions, resumption, serverName);
  }

  /**
   * What of this is given, and all else of another one. A file takes what belongs to it along; to
   * verify by a file, and not to verify, take each other's place.
   */
  public TlsSettings or(TlsSettings other) {
    TlsSettings cas = !ca.isEmpty() || isInsecure() ? this : other;
    TlsSettings certs = cert.isEmpty() ? other : this;
    return new TlsSettings(
        cas.ca,
        cas.caPassword,
        certs.cert,
        certs.key,
        certs.certPassword,
        insecure.isEmpty() && ca.isEmpty() ? other.insecure : insecure,
        versions.isEmpty() ? other.versions : versions,
        resumption.isEmpty() ? other.resumption : resumption,
        serverName.isEmpty() ? other.serverName : serverName);
  }

  /**
   * What does not go together, if something does not: what is given to no effect, and why.
   *
   * @see Misfit
   */
  public Optional<Misfit> misfit() {
    if (cert.isEmpty() && !key.isEmpty()) {
      return misfit("key", "key goes with cert, the certificate of the key: add it, or remove key");
    }
    if (cert.isEmpty() && !certPassword.isEmpty()) {
      return misfit("certPassword", "certPassword goes with cert: add it, or remove certPassword");
    }
    if (ca.isEmpty() && !caPassword.isEmpty()) {
      return misfit("caPassword", "caPassword goes with ca: add it, or remove caPassword");
    }
    if (isInsecure() && !ca.isEmpty()) {
      return misfit("insecure", "with insecure, nobody is verified by ca: remove insecure, or ca");
    }
    if (key.contains(TlsText.NUMBER) && !isPerUser()) {
      return misfit("key", "a key with {n} needs a cert with {n}: write it there, too");
    }
    return Optional.empty();
  }

  private static Optional<Misfit> misfit(String member, String text) {
    return Optional.of(new Misfit(member, text));
  }

  /**
   * A value that has no effect, or contradicts another.
   *
   * @param member which, by its name here
   * @param text what is wrong, and what to write instead
   */
  public record Misfit(String member, String text) {}
}
