package io.katydid.api.plan;

/**
 * One line of a plan's task table.
 *
 * @param name the name of the task's method
 * @param weight how often it is picked, relative to the others; at least 1
 * @param requests how many requests the task makes each time it is run, unless it throws; or {@link
 *     #UNKNOWN}
 */
public record TaskEntry(String name, int weight, int requests) {

  /** The number of requests of a task in which the compiler cannot see it. */
  public static final int UNKNOWN = -1;
}
