package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets each virtual user run this {@link Task} or {@link TaskSet} the first time that it is its
 * turn, and never again.
 *
 * <p>From then on it is not picked while there is another choice, and passed over where there is
 * none: what follows it is run instead, without a wait. A user that has nothing left to run ends as
 * by {@link VirtualUser#stop}. {@link VirtualUser#goTo} runs the task all the same.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Once {}
