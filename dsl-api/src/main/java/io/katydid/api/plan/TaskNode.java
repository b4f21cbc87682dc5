package io.katydid.api.plan;

/**
 * A node of a {@link TaskGraph}: one task. Its number is its place in {@link TaskGraph#nodes}.
 *
 * @param name the name of the task's method
 * @param requests how many requests the task makes each time it is run, unless it throws; or {@link
 *     #UNKNOWN}
 * @param times how many times in a row it is run; at least 1
 * @param probability in which part of the times that it is its turn it is run, and not passed over;
 *     0 to 1
 * @param isOnce whether a user runs it the first time only
 */
public record TaskNode(String name, int requests, int times, double probability, boolean isOnce) {

  /** The number of requests of a task in which the compiler cannot see it. */
  public static final int UNKNOWN = -1;

  /** A node that is run each time that it is its turn. */
  public TaskNode(String name, int requests) {
    this(name, requests, 1, 1, false);
  }

  /** The same, run so many times in a row. */
  public TaskNode repeated(int times) {
    return new TaskNode(name, requests, times, probability, isOnce);
  }

  /** The same, run with this probability. */
  public TaskNode withProbability(double probability) {
    return new TaskNode(name, requests, times, probability, isOnce);
  }

  /** The same, run the first time only. */
  public TaskNode once() {
    return new TaskNode(name, requests, times, probability, true);
  }

  /** Whether its edges alone decide when it is run. */
  boolean isPlain() {
    return times == 1 && probability == 1 && !isOnce;
  }
}
