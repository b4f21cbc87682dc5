package io.katydid.api;

import java.util.Optional;

/**
 * A queue by which users give things to other users of the same run, mostly of another class, such
 * as the number of an order to who ships it. First in, first out; users that wait are served in the
 * order in which they came. Injected by {@link Shared}; begins empty with each run.
 *
 * <p>The queue may be used by all users at once, but a parameter only by the thread of its user.
 * Which user is given which element depends on timing, and is not repeated by a seed.
 *
 * @param <T> what it holds; others use it after its user, so it should be immutable
 */
public interface BoundedQueue<T> {

  /**
   * Adds an element, unless the queue is full. Never waits. The report says how often a queue was
   * full.
   *
   * @return whether it was added
   */
  boolean offer(T element);

  /** Takes the oldest element, if there is one. Never waits. */
  Optional<T> poll();

  /**
   * Takes the oldest element; waits for one as long as there is none. To wait is as to {@linkplain
   * VirtualUser#pause pause}: it is in no response time, and no time of user code, and it ends when
   * the run ends.
   *
   * @param longest how long to wait at most, in the grammar of {@link Durations}, such as {@code
   *     "2s"}
   * @return the element; empty if there was none in time, or the run has ended
   * @throws IllegalArgumentException if it is not a duration
   */
  Optional<T> poll(String longest);

  /** How many elements it has now. */
  int size();
}
