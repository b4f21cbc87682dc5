package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Measures this {@link Task} as a whole: each execution of it is a sample, reported under a name as
 * by {@link Measure#transaction}, and judged by the objectives of that name, such as
 * {@code @Slo(value = "p95 < 2s", request = "checkout")}.
 *
 * <p>Its response time is counted from when the task was intended to start, and ends with the
 * method. {@link VirtualUser#pause} in it is no part of its time, nor is the wait after the task.
 * It fails if a request or a check in it fails, or if the method throws something.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Transaction {

  /** The name in the reports. Tasks of the same name are reported together. */
  String value();
}
