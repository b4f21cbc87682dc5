package io.katydid.net;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Looks in place of a {@link Reactor} that waits for a carrier: so it is known when sockets have
 * become ready, however long users keep the carriers.
 *
 * <p>If none of its users runs either, their sockets are not only looked at: they are woken up from
 * here, until the reactor is back. Before JDK 24, a user who waits for a response inside {@code
 * synchronized} keeps its carrier; when all are kept so, only the responses can set them free.
 */
final class ReactorCheck {

  /** Users who compute for so long are rare. To wake up others meanwhile does them no harm. */
  private static final long STANDSTILL = TimeUnit.MILLISECONDS.toNanos(20);

  /**
   * Since then, a virtual thread that waits for the kernel has no carrier, and can be distinguished
   * from one that waits for a carrier.
   */
  private static final boolean WAITS_WITHOUT_CARRIER = Runtime.version().feature() >= 24;

  private final Reactor reactor;
  private final Looks looks;
  private long count;
  private long since;
  private boolean takesOver;

  ReactorCheck(Reactor reactor) {
    this.reactor = reactor;
    this.looks = reactor.looks;
  }

  boolean isOver() {
    return reactor.isClosed();
  }

  void check(long now) {
    if (looks.count() != count) {
      count = looks.count();
      since = now;
      takesOver = false;
    } else if (looks.isAbsent()) {
      takesOver |= now - Math.max(since, looks.lastTurn()) >= STANDSTILL;
      look();
    } else if (WAITS_WITHOUT_CARRIER && reactor.isRunnable()) {
      looks.called(now - ReactorGuard.TICK / 2);
    }
  }

  /** What goes wrong is tried again: there is nobody else to look. */
  private void look() {
    try {
      reactor.look(takesOver);
    } catch (IOException | RuntimeException | Error e) {
      takesOver = false;
    }
  }
}
