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
 * uniformly from between them, both included. Without this annotation a user does not wait. A
 * subclass without one inherits its superclass's.
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
}
