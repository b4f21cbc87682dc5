package io.katydid.examples.s5;

import io.katydid.api.VirtualUser;

/** The books that every store has from its start, numbered from 1. */
final class Books {

  private static final int COUNT = 10_000;

  private Books() {}

  static int random(VirtualUser user) {
    return user.random().nextInt(1, COUNT + 1);
  }
}
