package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static method of a user class that is run once in each run, when all users have ended:
 * remove what {@link BeforeRun} prepared. It is run as such a method is, and also if one of those,
 * or another one of these, has failed. A run in which it fails does not pass.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AfterRun {}
