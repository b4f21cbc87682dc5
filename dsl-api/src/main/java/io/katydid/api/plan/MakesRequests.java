package io.katydid.api.plan;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The names of what the users of a plan measure, where the compiler saw all of them: so an
 * objective that is compiled later, or read by the run, is checked, too.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MakesRequests {

  /** Of requests: {@code GET /items/{id}}. */
  String[] value();

  /** Those of them whose responses are streams of events. */
  String[] streams() default {};

  /** Of transactions and other measures. */
  String[] measures() default {};
}
