package io.katydid;

import io.katydid.result.Outcome;
import io.katydid.text.Figures;
import io.katydid.verdict.Verdict;
import java.util.stream.Stream;

/**
 * Runs that a comparison makes in place of those whose figures do not count, as the generator was
 * their limit: one of them would leave all open. That is no doing of the target, and so no choice
 * among its figures.
 *
 * <p>Not thread-safe.
 */
final class SpareRuns {

  private final int most;
  private int taken;

  /**
   * So many.
   *
   * @param most how often, in all, a run is made again
   */
  SpareRuns(int most) {
    this.most = most;
  }

  /** Whether a run of this verdict is to be made again. */
  boolean replaces(Verdict verdict) {
    boolean isReplaced = verdict.outcome() == Outcome.INVALID && taken < most;
    taken += isReplaced ? 1 : 0;
    return isReplaced;
  }

  /** What became of them, for the reader; nothing, if none was needed. */
  Stream<String> remark() {
    return taken == 0
        ? Stream.empty()
        : Stream.of(
            "%s made again, as the generator was the limit the first time"
                .formatted(Figures.count(taken, "run")));
  }
}
