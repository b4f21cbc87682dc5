package io.katydid.api.plan;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The counters and gauges of the users of a plan, where the compiler saw all of them. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MakesMetrics {

  /** As objectives name them: {@code counter items}. */
  String[] value();
}
