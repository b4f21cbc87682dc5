package io.katydid.examples.s3;

import io.katydid.api.VirtualUser;

/** Which operations one user does: of n users, each does every n-th. */
final class Share {

  /** How many operations all users do together. */
  static final int OPERATIONS = Integer.getInteger("katydid.operations", 20_000);

  private final VirtualUser user;
  private int next;

  Share(VirtualUser user) {
    this.user = user;
    this.next = user.id();
  }

  /** The number of the next operation, from 0; after the last one the user ends. */
  int next() {
    int number = next;
    next += user.userCount();
    if (next >= OPERATIONS) {
      user.stop();
    }
    return number;
  }
}
