package io.katydid.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stands in for the annotation of the runtime, which the processor knows by name only. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface LoadTest {

  Class<?>[] value();

  int users() default 1;

  double spawnRate() default 0;

  String runTime() default "10s";

  String warmUp() default "0s";

  String gracePeriod() default "30s";

  String host() default "";

  int fork() default 0;

  long seed() default 0;
}
