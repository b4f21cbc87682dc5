package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static method of a user class that is run once in each run, before the first user starts
 * and before its time begins: fetch a token, prepare data, keep them in static fields.
 *
 * <p>It may have a parameter of type {@link Http}, a client of its own whose requests are in no
 * figure. If it throws, or one of its requests fails and is not {@linkplain Response#succeed
 * accepted}, no user starts, and the run ends with the reason. Where the load is made in a fork,
 * the method is run there. It has no time limit of its own.
 *
 * <p>There may be several, which are run in order of declaration, those of superclasses first. One
 * that several user classes of a run inherit is run once.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BeforeRun {}
