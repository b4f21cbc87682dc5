package io.katydid.run;

/**
 * Whether a run goes on when its time is over. The thread that coordinates the run asks, and goes
 * on with the load until there is an answer; any thread answers. That it ends is decided once, also
 * before it is asked: so a worker that is late learns of it.
 */
final class ExtensionDecision {

  /** A decision takes far less, unless the controller hangs: load must not go on for that. */
  static final long LONGEST = 10_000_000_000L;

  private volatile boolean ended;
  private volatile boolean extended;
  private boolean open;

  /** Asks, unless it has asked already. */
  void ask(Runnable question) {
    if (!open && !ended) {
      open = true;
      extended = false;
      question.run();
    }
  }

  /** Whether an answer is awaited. */
  boolean isOpen() {
    return open;
  }

  void extend() {
    extended = true;
  }

  void end() {
    ended = true;
  }

  /** Whether the answer is to go on; if it is, the next question can be asked. */
  boolean takeExtend() {
    boolean extend = open && extended && !ended;
    open &= !extend;
    return extend;
  }

  /** Whether the answer is to end; or there is none for too long. */
  boolean isEnd(long waitedNanos) {
    return ended || waitedNanos >= LONGEST;
  }
}
