package io.katydid.junit;

import io.katydid.api.AbortCondition;
import io.katydid.api.Arrivals;
import io.katydid.api.LoadShape;
import io.katydid.api.RunListener;
import io.katydid.api.WorkerLoss;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stands in for the annotation of the runtime, which the processor knows by name only. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface LoadTest {

  Class<?>[] value() default {};

  String title() default "";

  int users() default 1;

  double spawnRate() default 0;

  int iterations() default 0;

  int iterationsPerUser() default 0;

  String maxRate() default "";

  String arrivalRate() default "";

  String[] stages() default {};

  Class<? extends LoadShape> shape() default LoadShape.class;

  Class<? extends RunListener>[] listeners() default {};

  String replay() default "";

  Arrivals arrivals() default Arrivals.POISSON;

  int maxUsers() default 1000;

  String runTime() default "10s";

  String warmUp() default "0s";

  String gracePeriod() default "30s";

  String host() default "";

  int fork() default 0;

  int extend() default 2;

  boolean strict() default false;

  boolean failFast() default false;

  /** Whether all requests are sent by HTTP/2, whatever the user classes say. */
  boolean http2() default false;

  /** Whether each request carries the id of a trace, in the header {@code traceparent} of W3C. */
  boolean traceparent() default false;

  String abortIf() default AbortCondition.NOTHING_BUT_FAILURES;

  long seed() default 0;

  String baseline() default "";

  String[] tags() default {};

  String[] excludeTags() default {};

  String connections() default "";

  String resolve() default "";

  String resolveEvery() default "0s";

  String sourceAddresses() default "";

  String allowHost() default "";

  int workers() default 1;

  WorkerLoss onWorkerLoss() default WorkerLoss.FAIL;
}
