package io.katydid.api;

import java.time.Duration;

/**
 * Receives the events of a run, in the JVM that makes the load. Each method does nothing unless it
 * is overridden.
 *
 * <p>Of a run, {@link #runStarted} is first and {@link #runEnded} last. Both, {@link
 * #spawningComplete} and {@link #stageStarted} are called by the thread that coordinates the run:
 * what takes long there delays the start of users. All others are called by the thread of the user
 * they are of, for one user in the order in which they happened; those of different users are
 * called at the same time, so that a listener must be thread-safe. The end of a request of {@link
 * Measure#beginRequest} is reported by the thread that ends it. Several listeners are called in the
 * order in which they were added.
 *
 * <p>What a listener takes is no time of a request, but is time of the measure around it, and its
 * user does nothing else meanwhile: a slow one lowers the load. What is thrown stops nothing: it is
 * counted in the remarks of the report, and the other listeners are called.
 */
public interface RunListener {

  /** The load begins: after {@link BeforeRun} methods, and before the first user. */
  default void runStarted() {}

  /**
   * The last user of a closed load has been started. Not called for arrivals, or stages, or if the
   * load ends before.
   *
   * @param users how many users there are to be
   */
  default void spawningComplete(int users) {}

  /**
   * A stage of the load begins.
   *
   * @param number of the stage, from 1
   */
  default void stageStarted(int number, Stage stage) {}

  /**
   * A user begins, before its {@link OnStart} method.
   *
   * @param user its number in the load, from 0; one that replaces another has the same
   */
  default void userStarted(int user) {}

  /** A user has ended, after its {@link OnStop} method, or as it could not be started. */
  default void userEnded(int user) {}

  /**
   * A request has succeeded or failed; one that is cut off at the end of the run does neither. It
   * can be failed until its user makes the next one, or ends its task, and is reported then.
   */
  default void requestEnded(RequestEnd request) {}

  /**
   * User code has thrown something, or used the library wrongly; not what failed a request.
   *
   * @param source the task, or the annotation of the method
   */
  default void error(String source, Throwable error) {}

  /** All users have ended or have been cut off; {@link AfterRun} methods come later. */
  default void runEnded() {}

  /**
   * How a request ended.
   *
   * @param name under which it is reported
   * @param responseTime from when it was intended to start
   * @param failureType as in the report, such as {@code HTTP 500}; empty if it succeeded
   */
  record RequestEnd(String name, Duration responseTime, String failureType) {

    /** Whether it failed. */
    public boolean isFailed() {
      return !failureType.isEmpty();
    }
  }
}
