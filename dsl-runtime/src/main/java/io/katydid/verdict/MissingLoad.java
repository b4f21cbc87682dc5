package io.katydid.verdict;

import io.katydid.api.Objective;
import io.katydid.measure.Recorder;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a run whose objectives are met does not pass all the same: nothing of it succeeded, or many
 * of its arrivals were never started. Objectives on times or rates do not show either.
 *
 * @param objectives of the run; may be empty
 */
public record MissingLoad(List<RequestObjective> objectives) {

  /** More arrivals than one in so many that were not started make another load. */
  private static final int ONE_IN = 10;

  /**
   * The reasons that what was measured shows; empty if there are none, or if the run has no
   * objective.
   *
   * @param kept what was measured, warm-up excluded
   */
  List<String> reasons(Snapshot kept) {
    List<String> reasons = new ArrayList<>();
    if (objectives.stream().allMatch(RequestObjective::isNone)) {
      return reasons;
    }
    if (hasOnlyFailures(kept)) {
      reasons.add(
          "no request succeeded: all "
              + Figures.count(kept.total().count())
              + " failed, and no objective says how many may");
    }
    return reasons;
  }

  /**
   * The reason, if too many arrivals of a run of one scenario were never started. Of several, each
   * has its own: iterations of the others are no arrivals of it.
   *
   * @param kept what was measured, warm-up excluded
   */
  public static Optional<String> ofArrivals(Snapshot kept) {
    long notStarted = notStarted(kept);
    return ofArrivals(notStarted, kept.iterations() + notStarted, "");
  }

  /**
   * The reason, if too many arrivals were never started.
   *
   * @param due how many there were
   * @param of which scenario, if there are several: a phrase that begins with a space
   */
  public static Optional<String> ofArrivals(long notStarted, long due, String of) {
    return notStarted * ONE_IN > due
        ? Optional.of(
            "%s%s %s not started, as all users were busy until the load ended: allow more users, or let arrivals be fewer"
                .formatted(
                    Figures.part(notStarted, due, "arrival"), of, notStarted == 1 ? "was" : "were"))
        : Optional.empty();
  }

  /** What did not leave this machine is the generator's doing, and makes the run invalid. */
  private boolean hasOnlyFailures(Snapshot kept) {
    RequestSnapshot all = kept.total();
    return all.count() > 0
        && all.failures() == all.count()
        && objectives.stream().noneMatch(MissingLoad::isAboutFailures)
        && kept.groups().stream()
            .noneMatch(group -> GeneratorHealth.LOCAL_FAILURES.contains(group.type()));
  }

  private static boolean isAboutFailures(RequestObjective slo) {
    return slo.objective() instanceof Objective.FailureRatio
        || slo.objective() instanceof Objective.FailureCount;
  }

  private static long notStarted(Snapshot kept) {
    return kept.request(Recorder.NOT_STARTED).map(RequestSnapshot::cutOff).orElse(0L);
  }
}
