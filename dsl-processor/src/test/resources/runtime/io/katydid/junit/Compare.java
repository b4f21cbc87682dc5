package io.katydid.junit;

import io.katydid.api.AbortCondition;
import io.katydid.api.Arrivals;
import io.katydid.api.LoadShape;
import io.katydid.api.WorkerLoss;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stands in for the annotation of the runtime, which the processor knows by name only. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Compare {

  Class<?>[] value();

  String a() default "";

  String b() default "";

  String[] names() default {"a", "b"};

  int pairs() default 6;

  double tolerance() default 0.05;

  String[] figures() default {};

  boolean strict() default false;

  int users() default 1;

  double spawnRate() default 0;

  String maxRate() default "";

  String arrivalRate() default "";

  String[] stages() default {};

  Class<? extends LoadShape> shape() default LoadShape.class;

  String runTime() default "10s";

  String warmUp() default "0s";

  int fork() default 1;

  String[] tags() default {};

  String[] excludeTags() default {};

  String connections() default "";

  boolean http2() default false;

  String resolve() default "";

  String resolveEvery() default "0s";

  String sourceAddresses() default "";

  String allowHost() default "";

  Arrivals arrivals() default Arrivals.POISSON;

  int maxUsers() default 1000;

  String gracePeriod() default "30s";

  String abortIf() default AbortCondition.NOTHING_BUT_FAILURES;

  long seed() default 0;

  int workers() default 1;

  WorkerLoss onWorkerLoss() default WorkerLoss.FAIL;
}
