package io.katydid.junit;

import io.katydid.api.Arrivals;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One part of the load of a {@link LoadTest}, beside its user classes or in their place: user
 * classes, and a load of their own.
 *
 * <pre>{@code
 * @LoadTest(value = Shopper.class, users = 100, runTime = "5m")
 * @Scenario(value = Admin.class, arrivalRate = "2/s", startDelay = "30s")
 * @Slo("p99 < 50ms")
 * void meetsItsObjectives() {}
 * }</pre>
 *
 * <p>A scenario needs {@link #users}, an {@link #arrivalRate} or {@link #stages}. All else, such as
 * how long it lasts, belongs to the run. Stands on a {@code @LoadTest} method, or on an annotation
 * that is itself put there. If the {@code @LoadTest} has no user class, the first scenario takes
 * its place.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Repeatable(Scenario.List.class)
public @interface Scenario {

  /** Its user classes, mixed by their weights; at least one. */
  Class<?>[] value();

  /** What it is called; no other of the load is. Empty: as its user classes are. */
  String name() default "";

  /** How many virtual users; at least 1. 0: it has no number of users. */
  int users() default 0;

  /** As {@link LoadTest#spawnRate}. */
  double spawnRate() default 0;

  /** As {@link LoadTest#iterations}: of its own users. It is over with the last of them. */
  int iterations() default 0;

  /** As {@link LoadTest#iterationsPerUser}, of its own users. */
  int iterationsPerUser() default 0;

  /** As {@link LoadTest#arrivalRate}. */
  String arrivalRate() default "";

  /**
   * As {@link LoadTest#stages}. They are over before the run is; after them, the scenario has no
   * load.
   */
  String[] stages() default {};

  /** As {@link LoadTest#arrivals}. */
  Arrivals arrivals() default Arrivals.POISSON;

  /** As {@link LoadTest#maxUsers}. */
  int maxUsers() default 1000;

  /** How long after the start of the run it starts, as a duration; shorter than the run. */
  String startDelay() default "0s";

  /** Holds several {@link Scenario}s; written by the compiler. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
  @interface List {

    /** The scenarios, in source order. */
    Scenario[] value();
  }
}
