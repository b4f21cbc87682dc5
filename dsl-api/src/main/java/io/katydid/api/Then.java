package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a task that may follow this {@link Task}: a transition of a Markov chain.
 *
 * <p>One of all that are written at a task is picked by weight. A task without any is followed as
 * the class says: by any task, picked by weight, or by the next one in a {@link Sequential} class,
 * where the first task that is declared is the first that is run.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Then.List.class)
public @interface Then {

  /** The name of the method of that task, which must be the only task of this name. */
  String task();

  /** How often it follows, relative to the others; at least 1. */
  int weight() default 1;

  /** Holds several {@link Then}s; written by the compiler. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface List {

    /** The transitions, in source order. */
    Then[] value();
  }
}
