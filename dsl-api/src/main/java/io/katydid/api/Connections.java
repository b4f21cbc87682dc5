package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which requests of a user class share a connection.
 *
 * <p>Either {@link #per}, for connections that no other user has, or {@link #pool}, for a number of
 * them that all users of the class share; and by which client. Without this annotation every user
 * keeps connections of its own, one to each host. A subclass without one inherits its superclass's;
 * that of a run overrides both.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Connections {

  /** How long connections are kept: for what they are opened anew. */
  Per per() default Per.USER;

  /**
   * How many connections to each host all users of the class share; at least 1. A request waits
   * until one is free, which is part of its response time, and no part of its service time. Not
   * beside {@link #per}.
   */
  int pool() default 0;

  /**
   * What sends the requests, on connections that are shared as this annotation says. A client of
   * the application's own is given by {@link HttpClientFactory} instead.
   */
  Client client() default Client.KATYDID;

  /** What connections are opened anew for. */
  enum Per {
    /** A user keeps its connections until it ends, as a browser does. */
    USER,

    /** A user closes its connections at the end of each iteration, its start and its stop. */
    ITERATION,

    /**
     * Each request has a connection of its own, and says so to the server ({@code Connection:
     * close}); so does each redirect.
     */
    REQUEST
  }
}
