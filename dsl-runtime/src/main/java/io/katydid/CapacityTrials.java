package io.katydid;

import io.katydid.api.AbortCondition;
import io.katydid.api.Rate;
import io.katydid.capacity.CapacitySearch;
import io.katydid.capacity.Finding;
import io.katydid.capacity.SearchRange;
import io.katydid.capacity.Trial;
import io.katydid.capacity.Trial.Step;
import io.katydid.report.CapacityReport;
import io.katydid.report.RunReport;
import io.katydid.result.Outcome;
import io.katydid.run.LoadProfile;
import io.katydid.verdict.RequestObjective;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The trials of one search: runs, one after the other. */
final class CapacityTrials {

  /** Of each trial, this part is not judged: the target settles from what was before. */
  private static final int WARM_UP = 5;

  private final Capacity asked;
  private final SearchRange range;
  private final CapacitySearch search;
  private final CapacityReport report;
  private final long seed;
  private final List<CapacityTrial> trials = new ArrayList<>();

  CapacityTrials(Capacity asked, SearchRange range) {
    this.asked = asked;
    this.range = range;
    this.search = new CapacitySearch(range, this::decidable);
    this.report = new CapacityReport(asked.console);
    this.seed = asked.seed.orElseGet(() -> ThreadLocalRandom.current().nextLong(1L << 53));
  }

  CapacityResult search() {
    requireDecidable();
    report.begin(range, asked.objectives);
    String stopReason = "";
    Optional<Trial> next = search.next();
    while (next.isPresent() && stopReason.isEmpty()) {
      stopReason = make(next.get());
      next = search.next();
    }
    CapacityResult result =
        new CapacityResult(search.bracket(), range.demanded(), trials, stopReason);
    report.end(result.verdict());
    return result;
  }

  /** By the longest trial at the highest rate, which makes the most requests. */
  private void requireDecidable() {
    if (asked.objectives.stream().allMatch(RequestObjective::isNone)) {
      throw new IllegalArgumentException(
          "a capacity is the rate up to which objectives are met: give one, such as p99 < 50ms");
    }
    LoadProfile.requireCountable("runTime", asked.runTime);
    execution(new Trial(range.to(), CapacitySearch.LONGEST, Step.RAMP)).requireDecidable();
  }

  /** Makes a trial; why the search is cut short by it, or nothing. */
  private String make(Trial trial) {
    Execution execution = execution(trial);
    LoadResult result = execution.run();
    RunReport run = result.report();
    Finding finding = Finding.of(result.verdict(), result.report().window());
    report.trial(trial, finding, run);
    Rate rate = CapacityResult.rate(trial.perSecond());
    trials.add(new CapacityTrial(rate, finding.outcome(), finding.why(), result));
    if (run.elapsed().compareTo(run.runTime()) < 0 && !isFailed(finding)) {
      return run.stopReason();
    }
    search.ended(trial, finding);
    return "";
  }

  /** A trial that failed before its time tells of its rate, unless somebody wanted it to end. */
  private static boolean isFailed(Finding finding) {
    return finding.outcome() == Outcome.FAIL && !Thread.currentThread().isInterrupted();
  }

  private double decidable(double perSecond) {
    return execution(new Trial(perSecond, 1, Step.RAMP)).timesToDecide();
  }

  private Execution execution(Trial trial) {
    Duration runTime = asked.runTime.multipliedBy(trial.length());
    LoadRun run =
        LoadRun.of(asked.userClasses.toArray(Class<?>[]::new))
            .arrivalRate(CapacityResult.rate(trial.perSecond()))
            .arrivals(asked.arrivals)
            .runTime(runTime)
            .warmUp(runTime.dividedBy(WARM_UP))
            .gracePeriod(asked.gracePeriod)
            .extend(0)
            // A trial in which all fails is one that failed, and the search goes on.
            .abortIf(AbortCondition.NEVER)
            .host(asked.host)
            .seed(seed + trials.size())
            .fork(asked.fork);
    run.objectives.addAll(asked.objectives);
    asked.maxUsers.ifPresent(run::maxUsers);
    return new Execution(run);
  }
}
