package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has the tasks and sets of a {@link User} or {@link TaskSet} class run one after the other, in the
 * order in which they are declared, those of a superclass first; after the last, the first again,
 * or in a set, unless that says otherwise, the set is left.
 *
 * <p>Each task is an iteration of its own, and is followed by the wait time. Weights of tasks have
 * no effect here, and are refused. A task with {@link Then} is followed by what that names instead
 * of the next one. A subclass inherits the order of its superclass.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Sequential {}
