package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tags of tasks, such as {@code @Tag("read")} or {@code @Tag({"read", "cheap"})}. An objective can
 * be about the requests of the tasks with a tag: {@code @Slo(value = "p95 < 100ms", tag = "read")}.
 *
 * <p>On a {@link Task}, they are its own. On a {@link TaskSet}, a {@link User} class or a
 * superclass of one, each task in it has them, besides its own. Methods that are no tasks, such as
 * those with {@link OnStart}, have none.
 *
 * <p>JUnit has a {@code @Tag} of its own, {@code org.junit.jupiter.api.Tag}, which selects tests;
 * this one stands on what virtual users do.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Tag {

  /** The tags, at least one: without white space and commas. */
  String[] value();
}
