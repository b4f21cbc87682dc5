package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the connections of a user class are secured, where that is not as the JVM has it.
 *
 * <p>Here, each user shows a certificate of its own: user 0 the first of the files {@code
 * certs/user1.pem}, {@code certs/user2.pem} and so on, by their numbers, and after the last the
 * first again.
 *
 * <pre>{@code
 * @User(host = "https://mesh.example")
 * @Tls(ca = "certs/ca.pem", cert = "certs/user{n}.pem", key = "certs/user{n}.key")
 * class Caller {
 *   ...
 * }
 * }</pre>
 *
 * <p>Files are of the machine that makes the load, by their paths from its working directory. A
 * subclass without this annotation inherits its superclass's. What an option of the run gives takes
 * the place of the same here.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Tls {

  /**
   * The file of those who may sign the certificate of a server, in PEM or PKCS#12; they alone are
   * trusted. By default, those whom the JVM trusts.
   */
  String ca() default "";

  /** Where the password of {@link #ca} is, as of {@link #certPassword}. */
  String caPassword() default "";

  /**
   * The file of the certificate that users show to a server that asks for one, and of those that
   * lead from it to an authority; in PEM or, with its key, PKCS#12. With <code>{n}</code> in its
   * name, each user has one of its own.
   */
  String cert() default "";

  /**
   * The file of its key, in PEM: PKCS#8, PKCS#1 of RSA, or SEC1 of elliptic curves. By default, the
   * key is in the same file. May have <code>{n}</code>, for the number of its certificate. Of a
   * PKCS#12 file, the alias of the certificate; by default, the first.
   */
  String key() default "";

  /**
   * Where the password of the key or of its file is: {@code env:NAME} for an environment variable,
   * {@code file:PATH} for the first line of a file. It is in no report.
   */
  String certPassword() default "";

  /** Whether any certificate of a server is taken, unverified; every report says so. */
  boolean insecure() default false;

  /** The versions of TLS to offer: {@code "1.2"}, {@code "1.3"}, or both, with a comma. */
  String versions() default "";

  /**
   * Whether a user resumes its sessions, as browsers do, which saves most of the work of a
   * handshake. Users never share them.
   */
  boolean resumption() default true;

  /**
   * The name that a server is asked for (SNI) and that its certificate must have, in place of that
   * of the URL; for servers that are addressed by another name, or by no name.
   */
  String serverName() default "";
}
