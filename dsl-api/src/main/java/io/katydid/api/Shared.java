package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the {@link BoundedQueue} that a parameter of a constructor, a task, or an {@link OnStart}
 * or {@link OnStop} method is: the same one wherever the name is the same, in all user classes of a
 * run. One name has one type of elements; another is an error of the compiler, or, where classes
 * are compiled separately, of the run before it begins.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PARAMETER)
public @interface Shared {

  /** The name of the queue. */
  String value();

  /**
   * How many elements the queue holds at most, at least 1; 0, the default, is 1,000, or what
   * another parameter of this name says.
   */
  int capacity() default 0;
}
