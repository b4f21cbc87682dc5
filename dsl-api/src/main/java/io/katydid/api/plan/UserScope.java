package io.katydid.api.plan;

import io.katydid.api.BoundedQueue;
import io.katydid.api.Leave;
import io.katydid.api.UserContext;

/**
 * What the constructor and the methods of a user class may have injected. One scope belongs to one
 * virtual user.
 */
public interface UserScope extends UserContext {

  /**
   * The statuses that requests expect until the method ends that is called now; none: those of
   * requests that say nothing of it.
   */
  void expect(int... statuses);

  /** Leaves the set of the current task after it, if the task has returned that. */
  void leave(Leave leave);

  /**
   * What the provider of this slot has made for this user.
   *
   * @param slot an index into {@link UserPlan#resources}
   * @param <T> its type, as the compiler has checked it
   */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  <T> T resource(int slot);

  /**
   * The next row of the feed of this slot, for this user.
   *
   * @param slot an index into {@link UserPlan#feeds}
   * @param <T> its type, as the compiler has checked it
   */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  <T> T row(int slot);

  /**
   * The queue of this name, for this user.
   *
   * @param name that of one of {@link UserPlan#queues}
   * @param <T> the type of its elements, as the compiler has checked it
   */
  <T> BoundedQueue<T> queue(String name);
}
