package io.katydid.verdict;

import io.katydid.api.Objective;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges what was measured by objectives. Nothing passes without a sample: a run without requests
 * fails, and so does an objective about a request that was not made.
 */
public final class Judge {

  private Judge() {}

  /**
   * Judges a run.
   *
   * @param objectives what was asked; may be empty
   * @param kept what was measured, warm-up excluded; in it, the {@linkplain #watchedLimits watched
   *     limits} of each request must have been counted
   * @param reasons what went wrong with the run itself, such as that every user died at its start;
   *     may be empty
   */
  public static Verdict judge(
      List<RequestObjective> objectives, Snapshot kept, List<String> reasons) {
    RequestSnapshot total = kept.total();
    List<Judgement> judgements =
        objectives.stream().map(objective -> judge(objective, kept, total)).toList();
    List<String> allReasons =
        total.count() > 0
            ? reasons
            : Stream.concat(reasons.stream(), Stream.of(nothing(kept))).toList();
    boolean pass = allReasons.isEmpty() && judgements.stream().allMatch(Judgement::isPass);
    return new Verdict(pass ? Outcome.PASS : Outcome.FAIL, judgements, allReasons);
  }

  /**
   * The response times in nanoseconds whose exceedances must be counted for this request so that
   * its objectives can be judged: those of {@link RequestObjective}s about it, and about the whole
   * run. A request exceeds a limit {@code n} if it took more than {@code n} nanoseconds.
   *
   * @return each limit once, in ascending order
   */
  public static List<Long> watchedLimits(List<RequestObjective> objectives, String request) {
    return objectives.stream()
        .filter(it -> it.isAboutRun() || it.request().equals(request))
        .flatMap(it -> LatencyLimit.in(it.objective()).stream())
        .map(LatencyLimit::longestWithin)
        .distinct()
        .sorted()
        .toList();
  }

  private static Judgement judge(RequestObjective asked, Snapshot kept, RequestSnapshot total) {
    Optional<RequestSnapshot> subject =
        asked.isAboutRun() ? Optional.of(total) : kept.request(asked.request());
    return subject
        .map(requests -> finding(asked.objective(), requests, kept))
        .orElseGet(() -> Finding.none("no such request", unknown(asked.request(), kept)))
        .on(asked);
  }

  private static Finding finding(Objective objective, RequestSnapshot requests, Snapshot kept) {
    if (requests.count() == 0) {
      return Finding.none("no request", nothing(kept));
    }
    return switch (objective) {
      case Objective.Percentile it -> LatencyLimit.of(it).judge(requests);
      case Objective.Max it -> LatencyLimit.of(it).judge(requests);
      case Objective.Mean it -> Comparisons.mean(it, requests);
      case Objective.FailureRatio it ->
          Tally.failures(requests).judgeShare(it.comparison(), it.limit());
      case Objective.FailureCount it ->
          Tally.failures(requests).judgeNumber(it.comparison(), it.limit());
      case Objective.ErrorRatio it -> Tally.errors(kept).judgeShare(it.comparison(), it.limit());
      case Objective.ErrorCount it -> Tally.errors(kept).judgeNumber(it.comparison(), it.limit());
      case Objective.Throughput it -> Comparisons.throughput(it, requests.count(), kept);
    };
  }

  private static String nothing(Snapshot kept) {
    return kept.cutOff() == 0
        ? "no request was made"
        : "no request was completed: "
            + Figures.count(kept.cutOff())
            + (kept.cutOff() == 1 ? " was" : " were")
            + " still in flight at the end";
  }

  private static String unknown(String name, Snapshot kept) {
    return RequestNames.unknown(name, kept.requests().stream().map(RequestSnapshot::name).toList());
  }
}
