package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a {@link User} class as one of its tasks.
 *
 * <p>A virtual user repeats: pick a task at random by weight, run it, wait. A task that throws ends
 * its iteration, not its user: an {@link AssertionError} marks the newest request as failed, any
 * other exception is counted as an error.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Task {

  /**
   * The weight: how often this task is picked, relative to the other tasks of the class; at least
   * 1.
   */
  int value() default 1;
}
