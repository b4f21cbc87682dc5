package io.katydid.verdict;

import io.katydid.measure.Snapshot;
import java.util.List;

/** Judges what was measured by objectives. */
public final class Judge {

  private Judge() {}

  /**
   * Judges a run.
   *
   * @param objectives what was asked; may be empty
   * @param kept what was measured, warm-up excluded
   * @param reasons what spoiled the run already, such as that every user died at its start; may be
   *     empty
   */
  public static Verdict judge(
      List<RequestObjective> objectives, Snapshot kept, List<String> reasons) {
    throw new UnsupportedOperationException(objectives + " " + kept + reasons);
  }

  /**
   * The response times in nanoseconds whose exceedances must be counted for this request so that
   * its objectives can be judged: those of {@link RequestObjective}s about it, and about the whole
   * run. A request exceeds a limit {@code n} if it took more than {@code n} nanoseconds.
   */
  public static List<Long> watchedLimits(List<RequestObjective> objectives, String request) {
    throw new UnsupportedOperationException(objectives + request);
  }
}
