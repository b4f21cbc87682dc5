package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class inside a {@link User} class, or inside another task set, as a part of its
 * behaviour, with tasks of its own: a user that comes to it runs these tasks until it leaves the
 * set.
 *
 * <p>A set stands among the tasks of the class around it, and is picked as they are: by its weight,
 * or in the order of declaration in a {@link Sequential} class, or by its name in {@link Then};
 * with {@link Repeat}, {@link Probability} and {@link Once} on it. Each time that a user comes to
 * it, a new instance is made, just before its first task, and its {@link OnStart} method is run;
 * when the user leaves it, its {@link OnStop} method is run. Both are parts of iterations, not
 * iterations of their own. If the constructor or {@link OnStart} throws, the set is left at once
 * without {@link OnStop}. A user that ends leaves its sets, the innermost first, and then runs its
 * own {@link OnStop}.
 *
 * <p>An inner class sees the fields of the user it belongs to; a static class does not, and may be
 * a record. Parameters of its one constructor and its methods are injected as those of the user
 * class are. Its {@link WaitTime} holds for its tasks; without one, that of the class around it
 * does. A subclass inherits the sets of its superclass, but for those that a class of its own with
 * the same name hides.
 *
 * <p>A set is left
 *
 * <ul>
 *   <li>when one of its tasks returns {@link Leave#YES},
 *   <li>after {@link #leaveAfter} tasks,
 *   <li>after any task with the chance that {@link #leaveWeight} is, or after a certain one by
 *       {@code @Then(task = Then.LEAVE)},
 *   <li>after the last of its tasks if it is {@link Sequential} and has none of these members,
 *   <li>when {@link VirtualUser#goTo} names a task outside, or nothing in it is left to run.
 * </ul>
 *
 * <p>What follows is what follows the set in the class around it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TaskSet {

  /** The weight: how often this set is picked, relative to the tasks and sets beside it. */
  int value() default 1;

  /**
   * After how many tasks the set is left: each time that a task is run counts, and each visit of a
   * set inside this one. 0: it is not left by their number.
   */
  int leaveAfter() default 0;

  /**
   * How often the set is left after a task, relative to the weights of its tasks: of {@code
   * leaveWeight = 1} in a set with two tasks of weight 1, after every third task on average. At
   * least one task is run before. 0: it is not left by chance.
   */
  int leaveWeight() default 0;
}
