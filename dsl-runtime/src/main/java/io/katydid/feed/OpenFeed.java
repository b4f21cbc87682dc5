package io.katydid.feed;

import io.katydid.api.VirtualUser;

/** A feed in one run. Thread-safe. */
interface OpenFeed<T> {

  /**
   * The rows of this user.
   *
   * @param number of its place among those of its class, from 0
   * @param before how many users were in this place before
   */
  UserFeed<T> ofUser(VirtualUser user, int number, int before);

  /** The rows of one user. Used by the thread of that user. */
  interface UserFeed<T> {

    /**
     * The next row.
     *
     * @throws FeedExhausted if there is none
     */
    T next();

    /** The user has ended. */
    void close();
  }
}
