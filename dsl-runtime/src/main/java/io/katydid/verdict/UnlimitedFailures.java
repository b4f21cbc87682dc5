package io.katydid.verdict;

import io.katydid.api.Objective;
import io.katydid.api.Objective.Comparison;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.result.Outcome;
import io.katydid.text.Figures;
import java.util.List;
import java.util.stream.Stream;

/**
 * The failures of a run for which a command was given no objective: none of them is allowed. That
 * is implied only where something failed, as a run in which nothing did is not judged.
 */
public final class UnlimitedFailures {

  private UnlimitedFailures() {}

  /**
   * The verdict with these judged, too. One that something else decided stays as it is.
   *
   * @param kept what was measured, warm-up excluded
   */
  public static Verdict judge(Verdict verdict, Snapshot kept) {
    List<Judgement> missed =
        Stream.of(failures(kept), errors(kept)).filter(it -> !it.isPass()).toList();
    return !verdict.isPass() || missed.isEmpty()
        ? verdict
        : new Verdict(Outcome.FAIL, missed, List.of());
  }

  /** Of requests or, if none of them failed, of measures. */
  private static Judgement failures(Snapshot kept) {
    RequestSnapshot requests = kept.total();
    RequestSnapshot measures = Snapshot.sum(kept.measures());
    return judge(
        new Objective.FailureCount(Comparison.AT_MOST, 0),
        requests.failures() == 0 && measures.failures() > 0
            ? Tally.failures(measures, Unit.SAMPLE)
            : Tally.failures(requests, Unit.REQUEST));
  }

  private static Judgement errors(Snapshot kept) {
    return judge(new Objective.ErrorCount(Comparison.AT_MOST, 0), Tally.errors(kept));
  }

  private static Judgement judge(Objective objective, Tally tally) {
    boolean met = tally.wrong() == 0;
    String explanation =
        "%s, and no objective says how many may: mend them, or allow some by --slo '%s < 1%%'"
            .formatted(tally.counted(), objective.indicator());
    return Finding.exact(
            met, Figures.count(tally.wrong()), tally.samples(), tally.unit(), explanation)
        .on(RequestObjective.implied(objective), !met);
  }
}
