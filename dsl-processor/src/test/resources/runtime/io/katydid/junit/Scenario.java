package io.katydid.junit;

import io.katydid.api.Arrivals;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stands in for the annotation of the runtime, which the processor knows by name only. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Repeatable(Scenario.List.class)
public @interface Scenario {

  Class<?>[] value();

  String name() default "";

  int users() default 0;

  double spawnRate() default 0;

  int iterations() default 0;

  int iterationsPerUser() default 0;

  String arrivalRate() default "";

  String[] stages() default {};

  Arrivals arrivals() default Arrivals.POISSON;

  int maxUsers() default 1000;

  String startDelay() default "0s";

  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
  @interface List {

    Scenario[] value();
  }
}
