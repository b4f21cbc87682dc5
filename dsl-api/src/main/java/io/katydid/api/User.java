package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a user class: one kind of behaviour, of which a run starts many virtual users.
 *
 * <p>A user class has at least one {@link Task} method, its own or inherited. Every virtual user is
 * an instance of its own, so fields hold the state of one user and need no synchronization. The
 * class is top-level or a static nested class, neither private nor abstract, and has exactly one
 * constructor that is not private; parameters of the constructor, of tasks and of {@link OnStart}
 * and {@link OnStop} methods may be {@link Http}, {@link VirtualUser} and {@link Measure}, rows of
 * a {@link Feed}, and whatever is {@link ProvidedBy} a library. All of this is checked by the
 * compiler.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface User {

  /**
   * The base address of the target: an absolute {@code http} or {@code https} URL, such as {@code
   * "http://localhost:8000"}. Paths of requests are appended to it. Empty: the run must give the
   * host. A host given to the run overrides this one.
   */
  String host() default "";

  /**
   * The share of this class among the user classes of one run, relative to the weights of the
   * others; at least 1.
   */
  int weight() default 1;

  /**
   * How many users of this class a closed load has, instead of a share by {@link #weight}: they are
   * among the users of the load, and start before the others. 0: a share.
   */
  int fixedCount() default 0;

  /**
   * When a user leaves, and another takes its place, with its number and a start of its own: after
   * a number of iterations, such as {@code "20 iterations"}, or after a time since its start, such
   * as {@code "5m"}. A task is ended first; a wait is not. Under an arrival rate, another user
   * starts when one is needed. Empty: at the end of the run.
   */
  String lifetime() default "";

  /**
   * Whether another user takes the place of one that {@linkplain VirtualUser#stop stops itself}, so
   * that a closed load keeps its number of users. One that cannot start is never replaced.
   */
  boolean replaced() default false;

  /**
   * Which version of HTTP requests are sent by; that of a run, {@code http2}, overrides it. With
   * {@code @Connections(pool = n)}, all users of the class share n connections by HTTP/2, on each
   * of which as many requests are under way at once as the server allows.
   */
  Protocol protocol() default Protocol.HTTP_1_1;

  /**
   * The longest wait for a new connection, as a duration; the request then fails with {@code
   * connect timeout}, or in the TLS handshake with {@code TLS timeout}.
   */
  String connectTimeout() default "10s";

  /**
   * The longest wait from sending the request to the first byte of the response, as a duration; the
   * request then fails with {@code response timeout}.
   */
  String responseTimeout() default "30s";

  /**
   * The longest duration of a whole request: waiting for a shared connection, connecting, redirects
   * and reading the body included; the request then fails with {@code timeout}, or without a
   * connection with {@code no free connection}.
   */
  String timeout() default "30s";
}
