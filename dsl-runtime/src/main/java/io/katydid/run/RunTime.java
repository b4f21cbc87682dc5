package io.katydid.run;

/**
 * When the time of a run is over, and how often it was extended. Used by the thread that
 * coordinates the run; any thread decides whether it is extended.
 */
final class RunTime {

  private final LoadProfile profile;
  private final int mostExtensions;
  private final Runnable question;
  private final ExtensionDecision decision = new ExtensionDecision();
  private long end;
  private int extensions;

  /**
   * That of a run.
   *
   * @param question asks whether it is extended
   * @param start when its time starts
   */
  RunTime(LoadPlan plan, Runnable question, long start) {
    this.profile = plan.profile();
    this.mostExtensions = plan.mostExtensions();
    this.question = question;
    this.end = start + profile.runTime().toNanos();
  }

  /** When it ends, as far as is known. */
  long end() {
    return end;
  }

  /** How often it was extended. */
  int extensions() {
    return extensions;
  }

  /** When it is to be looked at again, at the latest. */
  long next() {
    return end + (decision.isOpen() ? ExtensionDecision.LONGEST : 0);
  }

  /**
   * Whether the run ends, at this time, which is not before its end; asks whether it is extended.
   */
  boolean isOver(long now) {
    if (extensions == mostExtensions) {
      return true;
    }
    decision.ask(question);
    if (decision.takeExtend()) {
      extensions++;
      end += profile.runTime().minus(profile.warmUp()).toNanos();
      return false;
    }
    return decision.isEnd(now - end);
  }

  /** Decides that it is extended; from any thread. */
  void extend() {
    decision.extend();
  }

  /** Decides that it is not, now or when it is asked; from any thread. */
  void doNotExtend() {
    decision.end();
  }
}
