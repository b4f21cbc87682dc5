package io.katydid.api.plan;

/**
 * A node of a {@link TaskGraph}: one task. Its number is its place in {@link TaskGraph#nodes}.
 *
 * @param name the name of the task's method
 * @param requests how many requests the task makes each time it is run, unless it throws; or {@link
 *     #UNKNOWN}
 */
public record TaskNode(String name, int requests) {

  /** The number of requests of a task in which the compiler cannot see it. */
  public static final int UNKNOWN = -1;
}
