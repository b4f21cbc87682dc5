package io.katydid.run;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * What is to be done at times of a schedule, in the order of these; of what has the same time, in
 * the order in which it was added. Not thread-safe.
 */
final class TimedActions {

  private final Queue<Action> waiting =
      new PriorityQueue<>(Comparator.comparingLong(Action::at).thenComparingLong(Action::number));
  private long added;

  private record Action(long at, long number, Runnable action) {}

  void add(long at, Runnable action) {
    waiting.add(new Action(at, added++, action));
  }

  /** When the next one is due, or {@link Clock#NEVER}. */
  long next() {
    Action next = waiting.peek();
    return next == null ? Clock.NEVER : next.at;
  }

  /** Does the next one. */
  void run() {
    waiting.remove().action.run();
  }
}
