package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that each virtual user runs once before its first task: log in, fetch a token.
 *
 * <p>Its requests are measured like those of tasks. If it throws, this user does not run: the error
 * is counted, and a run in which every user ends this way fails with the reason.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnStart {}
