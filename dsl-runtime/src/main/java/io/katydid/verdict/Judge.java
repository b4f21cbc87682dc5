package io.katydid.verdict;

import io.katydid.api.Objective;
import io.katydid.api.StatusRange;
import io.katydid.baseline.Baseline;
import io.katydid.measure.Goodness;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.TimeLimit;
import io.katydid.measure.Window;
import io.katydid.result.Outcome;
import io.katydid.statistics.Batches;
import io.katydid.statistics.Holm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges what was measured by objectives.
 *
 * <p>A percentile is judged by how many requests exceed its limit, and that, as a ratio of
 * failures, of statuses or of errors, by an interval of the effective sample size; a throughput by
 * the means of batches. A PASS needs all objectives to be shown to be met. A FAIL needs one that is
 * shown to be missed, with the more evidence the more objectives there are (Holm). What is neither
 * is undecided: a FAIL if an observed value is beyond its limit, and otherwise INCONCLUSIVE.
 * Counts, {@code mean} and {@code max} are judged as what they are.
 *
 * <p>Nothing passes without a sample: a run without requests fails, and so does an objective about
 * a request that was not made.
 */
public final class Judge {

  private final List<RequestObjective> objectives;
  private final SteadyState measured;
  private final Window window;
  private final String trend;
  private final Rules rules;
  private final Baseline baseline;
  private final Subject all;
  private final MissingLoad missingLoad;

  private Judge(
      List<RequestObjective> objectives, SteadyState measured, Rules rules, Baseline baseline) {
    this.baseline = baseline;
    this.missingLoad = new MissingLoad(objectives);
    this.objectives = objectives.stream().filter(it -> !it.isNone() && !it.isAboutUsers()).toList();
    this.measured = measured;
    this.window = measured.window();
    this.trend = measured.trend();
    this.rules = rules;
    this.all = Subject.ofAll(window);
  }

  /**
   * Judges a run.
   *
   * @param objectives of the run; may be empty
   * @param measured what was measured; in it, the {@linkplain #watchedLimits watched limits} of
   *     each request must have been counted
   * @param baseline what earlier runs measured
   * @param reasons what went wrong with the run itself, such as that every user died at its start;
   *     may be empty
   */
  public static Verdict judge(
      List<RequestObjective> objectives,
      SteadyState measured,
      Rules rules,
      Baseline baseline,
      List<String> reasons) {
    return new Judge(objectives, measured, rules, baseline).verdict(reasons);
  }

  /**
   * Whether what was measured so far neither meets nor misses the objectives. Those that compare
   * with a baseline are left out: a longer run is still one run. So are those that include the
   * warm-up, which does not get longer; and those that {@linkplain MoreSamples only more users}
   * would decide.
   */
  public static boolean isUndecided(
      List<RequestObjective> objectives, SteadyState measured, Rules rules) {
    Judge judge = new Judge(decidedByMore(objectives), measured, rules, Baseline.NONE);
    List<Judgement> judgements =
        judge.judgements().stream()
            .filter(it -> it.undecided().isEmpty() || judge.comesWithTime(it.objective()))
            .toList();
    return judge.outcome(judgements) == Outcome.INCONCLUSIVE;
  }

  private boolean comesWithTime(RequestObjective slo) {
    return LatencyLimit.in(slo.objective())
        .flatMap(limit -> subject(slo).map(it -> limit.more(it) != MoreSamples.USERS))
        .orElse(true);
  }

  /** Whether a run can be {@linkplain #isUndecided undecided} at all. */
  public static boolean canBeUndecided(List<RequestObjective> objectives, Rules rules) {
    return rules.detectWarmUp() || !decidedByMore(objectives).isEmpty();
  }

  private static List<RequestObjective> decidedByMore(List<RequestObjective> objectives) {
    return objectives.stream()
        .filter(slo -> !slo.isNone() && !slo.isAboutUsers())
        .filter(slo -> !(slo.objective() instanceof Objective.Relative))
        .filter(slo -> !slo.includesWarmUp())
        .toList();
  }

  /** The limits that must be counted for this request so that objectives can be judged. */
  public static List<TimeLimit> watchedLimits(List<RequestObjective> objectives, String request) {
    return objectives.stream()
        .filter(it -> it.isAboutRun() || it.request().equals(request))
        .flatMap(it -> LatencyLimit.in(it.objective()).stream())
        .map(LatencyLimit::watched)
        .distinct()
        .sorted()
        .toList();
  }

  /** The statuses that must be counted so that an objective can be judged. */
  public static List<StatusRange> watchedStatuses(Objective objective) {
    return switch (objective) {
      case Objective.StatusRatio it -> List.of(it.statuses());
      case Objective.StatusCount it -> List.of(it.statuses());
      default -> List.of();
    };
  }

  /** What must be counted of each request so that an objective can be judged. */
  public static List<Goodness> watchedGoods(Objective objective) {
    return objective instanceof Objective.Goodput it ? List.of(Goodput.goodness(it)) : List.of();
  }

  private Verdict verdict(List<String> reasons) {
    List<Judgement> judgements = judgements();
    List<String> allReasons = new ArrayList<>(reasons);
    if (hasNoSample()) {
      allReasons.add(MissingRequests.inRun(window.whole()));
    }
    allReasons.addAll(missingLoad.reasons(window.whole()));
    if (!allReasons.isEmpty()) {
      return new Verdict(Outcome.FAIL, judgements, allReasons);
    }
    Outcome outcome = outcome(judgements);
    return outcome == Outcome.INCONCLUSIVE
        ? Verdict.undecided(judgements, trend.isEmpty() ? List.of() : List.of(trend), rules)
        : new Verdict(outcome, judgements, List.of());
  }

  private boolean hasNoSample() {
    return window.whole().named().allMatch(Judge::isNothing);
  }

  /** Of a stream that is still open, events have come. */
  private static boolean isNothing(RequestSnapshot requests) {
    return requests.count() == 0 && requests.streams().isEmpty();
  }

  private Outcome outcome(List<Judgement> judgements) {
    List<Outcome> outcomes = judgements.stream().map(Judgement::outcome).toList();
    if (!trend.isEmpty()) {
      return Outcome.INCONCLUSIVE;
    }
    if (outcomes.contains(Outcome.FAIL)) {
      return Outcome.FAIL;
    }
    return outcomes.contains(Outcome.INCONCLUSIVE) ? Outcome.INCONCLUSIVE : Outcome.PASS;
  }

  private List<Judgement> judgements() {
    List<Finding> findings = objectives.stream().map(this::finding).toList();
    double[] pValues = findings.stream().mapToDouble(Finding::pValue).toArray();
    boolean[] missed = Holm.rejected(pValues, rules.alpha());
    List<Judgement> judgements = new ArrayList<>();
    for (int i = 0; i < missed.length; i++) {
      judgements.add(findings.get(i).on(objectives.get(i), missed[i]));
    }
    return judgements;
  }

  private Finding finding(RequestObjective slo) {
    if (slo.isOfAllStages()) {
      return inRun(slo);
    }
    SteadyState stage = measured.stage(slo.stage());
    return stage.window().whole().windowNanos() == 0
        ? Finding.none("not reached", Unit.REQUEST, "the run ended before stage " + slo.stage())
        : new Judge(objectives, stage, rules, baseline).judged(slo);
  }

  private Finding inRun(RequestObjective slo) {
    return slo.includesWarmUp()
        ? new Judge(objectives, measured.withWarmUp(), rules, baseline).judged(slo)
        : judged(slo);
  }

  private Finding judged(RequestObjective slo) {
    MissingRequests missing = new MissingRequests(slo, window.whole(), measured.warmUp());
    Optional<Subject> subject = subject(slo);
    if (subject.isEmpty()) {
      return missing.none();
    }
    return hasNothing(slo.objective(), subject.get().whole())
        ? missing.uncompleted(subject.get())
        : new MissingStreams(slo, subject.get(), slo.in(measured.warmUp()))
            .find()
            .orElseGet(() -> finding(slo, subject.get()));
  }

  private boolean hasNothing(Objective objective, RequestSnapshot requests) {
    if (objective.isAboutStreams()) {
      return isNothing(requests);
    }
    return objective.isAboutRequests() ? requests.count() == 0 : hasNoSample();
  }

  private Optional<Subject> subject(RequestObjective slo) {
    if (slo.isAboutRun()) {
      return Optional.of(all);
    }
    return slo.in(window.whole())
        .map(requests ->
            slo.group()
                .map(group -> Subject.ofGroup(window, group.text()))
                .orElseGet(() -> Subject.named(window, requests.name())));
  }

  private Finding finding(RequestObjective slo, Subject subject) {
    RequestSnapshot requests = subject.whole();
    return switch (slo.objective()) {
      case Objective.Percentile it -> LatencyLimit.of(it).judge(subject, rules);
      case Objective.Max it -> LatencyLimit.of(it).judge(subject, rules);
      case Objective.Mean it -> Comparisons.mean(it, subject);
      case Objective.FailureRatio it -> {
        Batches failures = subject.count(RequestSnapshot::count, RequestSnapshot::failures);
        yield Tally.failures(subject)
            .judgeShare(it.comparison(), it.limit(), failures, window, rules);
      }
      case Objective.FailureCount it ->
          Tally.failures(subject).judgeNumber(it.comparison(), it.limit());
      case Objective.StatusRatio it -> new StatusShare(it.statuses(), subject).judge(it, rules);
      case Objective.StatusCount it -> new StatusShare(it.statuses(), subject).judge(it);
      case Objective.ErrorRatio it ->
          Tally.errors(window.whole())
              .judgeShare(it.comparison(), it.limit(), errors(), window, rules);
      case Objective.ErrorCount it ->
          Tally.errors(window.whole()).judgeNumber(it.comparison(), it.limit());
      case Objective.Goodput it -> new Goodput(it, subject, rules).judge();
      case Objective.StreamRate it -> new StreamedRate(it, subject, rules).judge();
      case Objective.Throughput it -> new CompletionRate(subject, rules).judge(it);
      case Objective.CounterRate it -> new CounterCheck(it.name(), window).judge(it, rules);
      case Objective.CounterSum it -> new CounterCheck(it.name(), window).judge(it);
      case Objective.GaugeLimit it -> GaugeCheck.judge(it, window.whole().custom());
      case Objective.Relative it ->
          new RelativeLimit(it, slo.request(), baseline, rules).judge(subject);
      case Objective.Users it -> throw new IllegalArgumentException("judged by Guards: " + it);
      case Objective.None it ->
          Finding.exact(
              true,
              "none",
              requests.count(),
              subject.unit(),
              "the run has no objective, on purpose");
    };
  }

  /** Starts and stops of users can fail without an iteration. */
  private Batches errors() {
    List<Snapshot> batches = window.batches();
    return Batches.of(
        batches.stream().mapToLong(it -> Math.max(it.iterations(), it.errors())).toArray(),
        batches.stream().mapToLong(Snapshot::errors).toArray());
  }
}
