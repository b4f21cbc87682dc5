package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long a virtual user waits after each task, in the grammar of {@link Durations}.
 *
 * <p>Either {@link #value} for a constant wait, or {@link #min} and {@link #max} for one drawn
 * uniformly from between them, both included, or {@link #pacing} for a constant pace. Without this
 * annotation a user does not wait. A subclass without one inherits its superclass's.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WaitTime {

  /** The constant wait, such as {@code "1s"}. */
  String value() default "";

  /** The shortest wait; goes with {@link #max}. */
  String min() default "";

  /** The longest wait; goes with {@link #min}. */
  String max() default "";

  /**
   * The time from the start of one iteration to the start of the next, such as {@code "100ms"},
   * however long the iteration takes; longer than 0.
   *
   * <p>The k-th iteration of a user after its first is due k paces after that one. The first is due
   * at a time of the first pace that is spread over the users, so that they do not all start at
   * once. An iteration whose predecessor is not over when it is due starts late, as soon as that
   * is, and the response time of its first request counts from when the iteration was due: a target
   * that stalls is seen as slow by all that had to wait for it. No iteration is skipped, so that a
   * user which is late makes its iterations one directly after the other until it is not.
   */
  String pacing() default "";
}
