package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs this {@link Task} or {@link TaskSet} in only a part of the times that it is its turn; in the
 * others it is passed over, and what follows it is run instead, without a wait. Drawn anew each
 * time.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Probability {

  /** In which part of the times it is run; above 0, and 1 at most. */
  double value();
}
