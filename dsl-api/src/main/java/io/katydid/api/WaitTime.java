package io.katydid.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long a virtual user waits after each task, in the grammar of {@link Durations}.
 *
 * <p>On a user class it is one of: {@link #value} for a constant wait; {@link #min} and {@link
 * #max} for one drawn uniformly from between them, both included; {@link #mean} for an exponential
 * one; {@link #median} and {@link #p95} for a log-normal one; {@link #pacing} for a constant pace;
 * {@link #throughput} for a constant number of iterations in a time. Without this annotation a user
 * does not wait. A subclass without one inherits its superclass's.
 *
 * <p>On a {@link Task} method it is the wait after that task, in place of that of the class; not a
 * pace, which is about all iterations.
 *
 * <p>On another method of a user class it has no members: the method is called after each task that
 * has no wait of its own, and returns how long to wait, as a {@code long} in milliseconds or a
 * {@link java.time.Duration}, 0 or more. Its only parameter, if any, is the {@link VirtualUser}.
 * What it throws is an error, and the user does not wait.
 *
 * <p>The same seed repeats the waits of each user, whatever the timing of threads, and whatever its
 * code draws from {@link VirtualUser#random}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface WaitTime {

  /** The constant wait, such as {@code "1s"}. */
  String value() default "";

  /** The shortest wait; goes with {@link #max}. */
  String min() default "";

  /** The longest wait; goes with {@link #min}. */
  String max() default "";

  /**
   * The mean of exponentially distributed waits, such as {@code "2s"}; longer than 0. There is no
   * longest wait: one in 1,000 is longer than 6.9 means.
   */
  String mean() default "";

  /**
   * The median of log-normally distributed waits, as thinking people's are; longer than 0. Goes
   * with {@link #p95}.
   */
  String median() default "";

  /**
   * The time that 95% of log-normal waits do not exceed; longer than the {@link #median}. There is
   * no longest wait: with {@code median = "2s", p95 = "10s"} one in 1,000 is longer than 41 s.
   */
  String p95() default "";

  /**
   * The time from the start of one iteration to the start of the next, such as {@code "100ms"},
   * however long the iteration takes; longer than 0.
   *
   * <p>The k-th iteration of a user after its first is due k paces after that one. The first is due
   * at a time of the first pace that is spread over the users, so that they do not all start at
   * once. {@link #behind} says what becomes of iterations that are due while one runs.
   */
  String pacing() default "";

  /**
   * How many iterations start in a time, such as {@code "5/s"}, {@link #per user or per class};
   * positive, at most 1,000,000,000 per second.
   *
   * <p>{@code "5/s"} per user is the same as {@code pacing = "200ms"}.
   *
   * <p>Per class, iterations are due one after the other, at equal distances from when its first
   * user is ready, however many users there are; the user that is free next takes the next. When
   * its users become more than there were before, what is overdue then is not owed any more: that
   * they were still starting is no fault of the target. The times are the same in every run; which
   * user takes which depends on the target.
   */
  String throughput() default "";

  /** Whose {@link #throughput} it is. */
  Per per() default Per.USER;

  /** What becomes of iterations that are behind the {@link #pacing} or the {@link #throughput}. */
  Behind behind() default Behind.BURST;

  /** Whose throughput it is. */
  enum Per {
    /** Of each user. */
    USER,

    /** Of all users of the class together. */
    CLASS
  }

  /** What becomes of iterations that were due while the user, or all of the class, were busy. */
  enum Behind {
    /**
     * They start late, one directly after the other, until none is overdue. The response time of
     * the first request of each counts from when it was due: a target that stalls is seen as slow
     * by all that had to wait for it.
     */
    BURST,

    /**
     * They are left out, and the next starts when it is due. The report has their number; what they
     * would have taken is in no response time.
     */
    SKIP
  }
}
