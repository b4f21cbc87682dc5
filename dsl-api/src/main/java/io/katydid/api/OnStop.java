package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that each virtual user runs once after its last task: log out, release what it
 * holds.
 *
 * <p>It runs for every user whose {@link OnStart} succeeded, also when the run is stopped early,
 * unless the grace period ends before.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnStop {}
