package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A service level objective that a load test must meet, such as {@code @Slo("p99 < 50ms")}.
 *
 * <p>Stands on a {@code @LoadTest} method, or on an annotation that is itself put there. The
 * grammar is that of {@link Objective}, and javac checks it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Repeatable(Slo.List.class)
public @interface Slo {

  /**
   * The objective, such as {@code "p99 < 50ms"}, {@code "failures < 1%"}, {@code "status 429 < 5%"}
   * or {@code "throughput >= 1000/s"}.
   */
  String value();

  /**
   * The name of the request it is about, such as {@code "GET /items/{id}"}, or of the {@link
   * Measure} or {@link Transaction}. Empty: all requests of the run together, as it must be if the
   * objective is about {@code errors}, a counter or a gauge.
   */
  String request() default "";

  /**
   * The {@link Tag} of the tasks whose requests it is about, in place of the name of a request.
   * Empty: those of all tasks. For objectives on a percentile, {@code max}, {@code mean}, {@code
   * failures} and {@code throughput}.
   */
  String tag() default "";

  /**
   * The name of the scenario whose requests it is about, in place of those of one name, as of a
   * {@code @Scenario}; that of a load without them is that of its user classes. Empty: any.
   */
  String scenario() default "";

  /**
   * Whether requests of the warm-up count, too, as for one that is made only at the start of users:
   * a log-in. For objectives on a percentile, {@code max}, {@code mean}, {@code failures}, {@code
   * status} and {@code errors}.
   */
  boolean warmUp() default false;

  /**
   * The stage it is about, from 1: only requests that are completed in it count. 0: all stages
   * after the warm-up, or a load without stages.
   */
  int stage() default 0;

  /** Holds several {@link Slo}s; written by the compiler. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
  @interface List {

    /** The objectives, in source order. */
    Slo[] value();
  }
}
