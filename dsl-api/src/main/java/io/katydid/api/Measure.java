package io.katydid.api;

/**
 * Measures what is not HTTP: a query, a message, a plain method. Each call is a sample that is
 * reported under its name and judged like a request.
 *
 * <p>Not thread-safe: used by the thread of its virtual user only.
 */
public interface Measure {

  /**
   * Runs the action and measures how long it takes.
   *
   * @param name the name in the reports
   * @throws X what the action throws; the sample then counts as failed
   */
  <X extends Throwable> void run(String name, Action<X> action) throws X;

  /**
   * Calls the function, measures how long it takes, and returns what it returns.
   *
   * @param name the name in the reports
   * @throws X what the function throws; the sample then counts as failed
   */
  <T, X extends Throwable> T call(String name, Function<T, X> function) throws X;

  /** What {@link #run} measures. */
  @FunctionalInterface
  interface Action<X extends Throwable> {

    /** Does it. */
    void run() throws X;
  }

  /** What {@link #call} measures. */
  @FunctionalInterface
  interface Function<T, X extends Throwable> {

    /** Does it. */
    T call() throws X;
  }
}
