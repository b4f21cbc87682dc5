package io.katydid.api.plan;

import java.util.List;

/**
 * A node of a {@link TaskGraph}: one task, or a set of them. Its number is its place in {@link
 * TaskGraph#nodes}.
 *
 * @param name the name of the task's method, or of the set's class
 * @param requests how many requests the task makes each time it is run, unless it throws; or {@link
 *     #UNKNOWN}
 * @param times how many times in a row it is run; at least 1
 * @param probability in which part of the times that it is its turn it is run, and not passed over;
 *     0 to 1
 * @param isOnce whether a user runs it the first time only
 * @param set the number of the set that it is in, or {@link TaskGraph#START}
 * @param leaveAfter of a set: after how many of its tasks it is left; or 0
 * @param leaveWeight of a set: how often it is left after a task that no edge leaves, relative to
 *     the weights of its edges; or 0
 * @param tags of the task, those of the sets and the class that it is in among them
 * @param isLeftOut whether it is not among the tasks that a load selects, and is passed over
 */
public record TaskNode(
    String name,
    int requests,
    int times,
    double probability,
    boolean isOnce,
    int set,
    int leaveAfter,
    int leaveWeight,
    List<String> tags,
    boolean isLeftOut) {

  /** The number of requests of a task in which the compiler cannot see it. */
  public static final int UNKNOWN = -1;

  /** A node in no set that is run each time that it is its turn. */
  public TaskNode(String name, int requests) {
    this(name, requests, 1, 1, false, TaskGraph.START, 0, 0, List.of(), false);
  }

  /** The same, run so many times in a row. */
  public TaskNode repeated(int times) {
    return new TaskNode(
        name, requests, times, probability, isOnce, set, leaveAfter, leaveWeight, tags, isLeftOut);
  }

  /** The same, run with this probability. */
  public TaskNode withProbability(double probability) {
    return new TaskNode(
        name, requests, times, probability, isOnce, set, leaveAfter, leaveWeight, tags, isLeftOut);
  }

  /** The same, run the first time only. */
  public TaskNode once() {
    return new TaskNode(
        name, requests, times, probability, true, set, leaveAfter, leaveWeight, tags, isLeftOut);
  }

  /** The same, in the set of this number. */
  public TaskNode in(int set) {
    return new TaskNode(
        name, requests, times, probability, isOnce, set, leaveAfter, leaveWeight, tags, isLeftOut);
  }

  /** The same set, left after so many of its tasks. */
  public TaskNode leftAfter(int tasks) {
    return new TaskNode(
        name, requests, times, probability, isOnce, set, tasks, leaveWeight, tags, isLeftOut);
  }

  /** The same set, left by this weight after a task. */
  public TaskNode leftByWeight(int weight) {
    return new TaskNode(
        name, requests, times, probability, isOnce, set, leaveAfter, weight, tags, isLeftOut);
  }

  /** The same task, with these tags. */
  public TaskNode tagged(String... tags) {
    return new TaskNode(
        name,
        requests,
        times,
        probability,
        isOnce,
        set,
        leaveAfter,
        leaveWeight,
        List.of(tags),
        isLeftOut);
  }

  /** The same, passed over whenever it is its turn. */
  public TaskNode leftOut() {
    return new TaskNode(
        name, requests, times, probability, isOnce, set, leaveAfter, leaveWeight, tags, true);
  }

  /** Whether its edges alone decide when it is run. */
  boolean isPlain() {
    return times == 1 && probability == 1 && !isOnce && set == TaskGraph.START;
  }
}
