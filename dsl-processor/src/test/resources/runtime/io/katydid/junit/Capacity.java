package io.katydid.junit;

import io.katydid.api.Arrivals;
import io.katydid.api.WorkerLoss;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stands in for the annotation of the runtime, which the processor knows by name only. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Capacity {

  Class<?>[] value();

  String from();

  String to();

  String atLeast() default "";

  double precision() default 1.05;

  String runTime() default "10s";

  String gracePeriod() default "30s";

  Arrivals arrivals() default Arrivals.POISSON;

  int maxUsers() default 1000;

  String host() default "";

  int fork() default 0;

  long seed() default 0;

  String[] tags() default {};

  String[] excludeTags() default {};

  String connections() default "";

  boolean http2() default false;

  String resolve() default "";

  String resolveEvery() default "0s";

  String sourceAddresses() default "";

  String allowHost() default "";

  int workers() default 1;

  WorkerLoss onWorkerLoss() default WorkerLoss.FAIL;
}
