package io.katydid.run;

/**
 * Whether a run goes on when its time is over. The thread that coordinates the run asks, and goes
 * on with the load until there is an answer; any thread answers.
 */
final class ExtensionDecision {

  /** A decision takes far less, unless the controller hangs: load must not go on for that. */
  static final long LONGEST = 10_000_000_000L;

  private enum Answer {
    EXTEND,
    END,
    NONE
  }

  private volatile Answer answer = Answer.NONE;
  private boolean open;

  /** Asks, unless it has asked already. */
  void ask(Runnable question) {
    if (!open) {
      open = true;
      answer = Answer.NONE;
      question.run();
    }
  }

  /** Whether an answer is awaited. */
  boolean isOpen() {
    return open;
  }

  void extend() {
    answer = Answer.EXTEND;
  }

  void end() {
    answer = Answer.END;
  }

  /** Whether the answer is to go on; if it is, the next question can be asked. */
  boolean takeExtend() {
    boolean extend = answer == Answer.EXTEND;
    open &= !extend;
    return extend;
  }

  /** Whether the answer is to end; or there is none for too long. */
  boolean isEnd(long waitedNanos) {
    return answer == Answer.END || waitedNanos >= LONGEST;
  }
}
