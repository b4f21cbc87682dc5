package io.katydid.api;

/**
 * Measures what is not one request: a query, a message, a plain method, a transaction of several
 * requests. Each call is a sample that is reported under its name, in a part of its own, and judged
 * by the objectives of that name; those of all requests leave it out. Requests of other clients
 * than Katydid's own are begun by {@link #beginRequest}.
 *
 * <p>A sample begins when its code begins. It fails if its code throws something, or if a request
 * or a measure inside it fails. Measures may be nested.
 *
 * <p>Not thread-safe, unless said otherwise: used by the thread of its virtual user only.
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

  /**
   * Runs the action as a transaction: several requests, and what is between them, that are one step
   * of a user. The same as {@link #run}, by the name that load tests know it by; {@link
   * Transaction} is that for a whole task.
   *
   * @param name the name in the reports
   * @throws X what the action throws; the transaction then counts as failed
   */
  default <X extends Throwable> void transaction(String name, Action<X> action) throws X {
    run(name, action);
  }

  /**
   * Begins a request of a client that is not Katydid's own, such as one of another protocol. It is
   * reported, and judged, as all requests are. Requests may overlap, and end on any thread:
   *
   * <pre>{@code
   * OpenRequest request = measure.beginRequest("orders");
   * producer.send(
   *     order,
   *     (sent, error) -> {
   *       if (error == null) {
   *         request.end();
   *       } else {
   *         request.fail(error.getClass().getSimpleName(), String.valueOf(error.getMessage()));
   *       }
   *     });
   * }</pre>
   *
   * <p>One that ends on the thread of its user can still be failed, by a check, until the next
   * sample begins or the task ends; and if it fails, so does the measure that it is in. One that
   * ends on another thread is recorded at once. One that has not ended by the end of the run is
   * counted as sent alone.
   *
   * <p>From any thread, that of the user or not.
   *
   * @param name the name in the reports
   */
  OpenRequest beginRequest(String name);

  /**
   * Begins a request as {@link #beginRequest} does, whose response is a stream of messages: {@link
   * OpenRequest#event} is called for each, and objectives such as {@code first event p95 < 300ms}
   * are about them.
   *
   * <pre>{@code
   * OpenRequest prices = measure.beginStream("prices");
   * subscription.onMessage(price -> prices.event());
   * subscription.onEnd(prices::end);
   * }</pre>
   *
   * <p>From any thread, that of the user or not.
   *
   * @param name the name in the reports
   */
  OpenRequest beginStream(String name);

  /**
   * Adds to a counter: what the code did or found, such as items sold. Its sum and its rate per
   * second are reported, and judged by objectives such as {@code counter items >= 50/s}. It is no
   * sample. There may be 1,000 names of counters; those beyond them are counted as {@code (other
   * names)}. From any thread.
   *
   * @param name the name in the reports
   * @param amount how many; 0 or more
   * @throws IllegalArgumentException if the amount is negative
   */
  void count(String name, long amount);

  /**
   * Sets a gauge: a value that goes up and down, such as the length of a queue. Its last, lowest,
   * mean and highest values are reported, over all users, and each is judged by objectives such as
   * {@code gauge queue < 100}. Names are bounded as those of counters are.
   *
   * @param name the name in the reports
   * @param value the value now; finite
   * @throws IllegalArgumentException if the value is infinite or not a number
   */
  void gauge(String name, double value);

  /**
   * What measures from the code of one user to that of others, by keys that both know. Unlike this
   * object, it may be used by any thread.
   *
   * @param name the name in the reports
   * @return the same one for all users of the run
   */
  Correlation correlation(String name);

  /**
   * Adds what was sent and received to the measure that runs, the innermost if there are several,
   * for the JSON report. For clients of other protocols than HTTP; those of requests are counted.
   *
   * @param sent in bytes, 0 or more
   * @param received in bytes, 0 or more
   * @throws IllegalStateException if no measure runs
   */
  void transferred(long sent, long received);

  /**
   * A measure whose samples do not fail because a request, or a measure, inside them does; only by
   * what their code throws. For code that expects failures, such as one that asks until something
   * is ready.
   */
  Measure toleratingFailures();

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
