package io.katydid.net;

import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;

/**
 * The operations that a selector looks for on a socket. Any thread may change one of them without
 * the other. On a socket that has been closed nothing happens.
 */
final class InterestSet {

  private InterestSet() {}

  /** Has the selector look for these operations, if it does not already. */
  static void arm(SelectionKey key, int operations) {
    try {
      if ((key.interestOps() & operations) != operations) {
        key.interestOpsOr(operations);
        key.selector().wakeup();
      }
    } catch (CancelledKeyException | ClosedSelectorException e) {
      // It has been closed.
    }
  }

  /** Has the selector look for this operation no longer. */
  static void disarm(SelectionKey key, int operation) {
    try {
      key.interestOpsAnd(~operation);
    } catch (CancelledKeyException e) {
      // It has been closed.
    }
  }

  /** What the selector has found the socket ready for. */
  static int ready(SelectionKey key) {
    try {
      return key.readyOps();
    } catch (CancelledKeyException e) {
      return 0;
    }
  }
}
