package io.katydid.measure;

/**
 * Ends the task of a user that makes another request although its run is over: a task that loops
 * must not go on loading the target behind the back of the next test.
 *
 * <p>An error, so that a task does not take it for one of its own exceptions.
 */
public final class CutOffError extends Error {

  private static final long serialVersionUID = 1L;

  CutOffError() {
    super("the run is over", null, false, false);
  }
}
