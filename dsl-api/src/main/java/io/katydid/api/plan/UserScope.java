package io.katydid.api.plan;

import io.katydid.api.UserContext;

/**
 * What the constructor and the methods of a user class may have injected. One scope belongs to one
 * virtual user.
 */
public interface UserScope extends UserContext {

  /** The statuses that requests expect until the method ends that is called now. */
  void expect(int... statuses);

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
}
