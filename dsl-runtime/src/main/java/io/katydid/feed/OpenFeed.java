package io.katydid.feed;

import io.katydid.api.VirtualUser;

/** A feed in one run. Thread-safe. */
interface OpenFeed<T> {

  /** The rows of the next user, who is this. */
  UserFeed<T> nextUser(VirtualUser user);

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
