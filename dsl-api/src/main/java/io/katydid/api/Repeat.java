package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a {@link Task} several times in a row, each time that it is its turn: as so many iterations,
 * each followed by the wait time. A {@link TaskSet} is left and come to again.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Repeat {

  /** How many times; at least 1. */
  int value();
}
