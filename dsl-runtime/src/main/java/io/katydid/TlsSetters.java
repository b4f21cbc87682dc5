package io.katydid;

import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.TlsOptions;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What sets whom users trust by TLS, and what they show.
 *
 * @param <B> the builder
 */
abstract sealed class TlsSetters<B extends TlsSetters<B>> extends TargetSetters<B>
    permits RunSetters {

  TlsSetters(LoadSpec spec, @Nullable PrintStream console) {
    super(spec, console);
  }

  /**
   * The file of those who may sign the certificate of a server, in PEM or PKCS#12; they alone are
   * trusted then. It is of the machine that makes the load, as the files below are.
   */
  public B ca(Path file) {
    return with(TlsOptions.CA, file);
  }

  /**
   * Where the password of that file is: {@code env:NAME} or {@code file:PATH}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public B caPassword(String place) {
    return withText(TlsOptions.CA_PASSWORD, place);
  }

  /**
   * The file of the certificate that users show to a server that asks for one, in PEM or PKCS#12;
   * with <code>{n}</code> in its name, each user has one of its own.
   *
   * @throws IllegalArgumentException if <code>{n}</code> is there twice
   */
  public B cert(String file) {
    return withText(TlsOptions.CERT, file);
  }

  /**
   * The file of the key of that certificate, in PEM; by default, it is in the same file.
   *
   * @throws IllegalArgumentException if <code>{n}</code> is there twice
   */
  public B key(String file) {
    return withText(TlsOptions.KEY, file);
  }

  /**
   * Where the password of the key is: {@code env:NAME} or {@code file:PATH}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public B certPassword(String place) {
    return withText(TlsOptions.CERT_PASSWORD, place);
  }

  /** Whether any certificate of a server is taken, unverified. Every report says so. */
  public B insecure(boolean insecure) {
    return with(TlsOptions.INSECURE, insecure);
  }

  /**
   * The versions of TLS to offer: {@code "1.2"}, {@code "1.3"}, or both; those of the JVM by
   * default.
   *
   * @throws IllegalArgumentException if one is neither
   */
  public B tlsVersions(String... versions) {
    return withTexts(TlsOptions.TLS_VERSIONS, versions);
  }

  /** Whether a user resumes its sessions of TLS, as it does by default; none are shared. */
  public B tlsResumption(boolean resumption) {
    return with(TlsOptions.TLS_RESUMPTION, resumption);
  }

  /**
   * The name to ask a server for by TLS (SNI), which its certificate must have; that of the URL by
   * default.
   *
   * @throws IllegalArgumentException if it is no name
   */
  public B serverName(String name) {
    return withText(TlsOptions.SERVER_NAME, name);
  }
}
