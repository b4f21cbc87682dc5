package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a task that may follow this {@link Task} or {@link TaskSet}: a transition of a Markov
 * chain.
 *
 * <p>One of all that are written at a task is picked by weight. A task without any is followed as
 * the class says: by any task, picked by weight, or by the next one in a {@link Sequential} class,
 * where the first task that is declared is the first that is run.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(Then.List.class)
public @interface Then {

  /** Leads out of a {@link TaskSet}. */
  String LEAVE = "<leave>";

  /**
   * The name of the method of that task, or of the class of a {@link TaskSet}, beside this one: it
   * must be the only one of this name. Or {@link #LEAVE}.
   */
  String task();

  /** How often it follows, relative to the others; at least 1. */
  int weight() default 1;

  /** Holds several {@link Then}s; written by the compiler. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface List {

    /** The transitions, in source order. */
    Then[] value();
  }
}
