package io.katydid;

import io.katydid.api.AbortCondition;
import io.katydid.api.Durations;
import io.katydid.api.Rate;
import io.katydid.api.load.CapacityOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.VerdictOptions;
import io.katydid.api.load.WarmUp;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.capacity.CapacitySearch;
import io.katydid.capacity.Finding;
import io.katydid.capacity.SearchRange;
import io.katydid.capacity.Trial;
import io.katydid.capacity.Trial.Step;
import io.katydid.execution.Documents;
import io.katydid.execution.Execution;
import io.katydid.export.Document;
import io.katydid.os.ShutdownStop;
import io.katydid.report.CapacityReport;
import io.katydid.report.FinishedSearch;
import io.katydid.report.MadeTrial;
import io.katydid.report.RunCourse;
import io.katydid.report.RunReport;
import io.katydid.result.Outcome;
import io.katydid.store.RunEnd;
import io.katydid.verdict.RequestObjective;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The trials of one search: runs, one after the other. */
final class CapacityTrials {

  /** Of each trial, this part is not judged: the target settles from what was before. */
  private static final int WARM_UP = 5;

  /** Why a trial ended of which another rate would be none: nothing was asked of the target. */
  private static final Set<String> WITHOUT_TARGET = Set.of(RunEnd.NO_HOST, RunEnd.HOST_NOT_ALLOWED);

  private final LoadSpec load;
  private final List<RequestObjective> objectives;
  private final SearchRange range;
  private final CapacitySearch search;
  private final CapacityReport report;
  private final long seed;
  private final List<MadeTrial> trials = new ArrayList<>();
  private final Documents<FinishedSearch> documents;

  CapacityTrials(LoadSpec asked, @Nullable PrintStream console) {
    this.load = Documents.without(asked);
    this.documents = new Documents<>(Document.ofSearch(), asked::find);
    this.objectives = RequestObjective.of(load);
    this.range = range(load);
    this.search = new CapacitySearch(range, this::decidable);
    this.report = new CapacityReport(console);
    this.seed =
        load.find(RunOptions.SEED).orElseGet(() -> ThreadLocalRandom.current().nextLong(1L << 53));
  }

  CapacityResult search() {
    requireDecidable();
    documents.requireWritable();
    // If the virtual machine is to end, what was found is reported before.
    try (ShutdownStop shutdown = new ShutdownStop()) {
      shutdown.hold();
      return search(shutdown);
    }
  }

  private CapacityResult search(ShutdownStop shutdown) {
    report.begin(range, objectives);
    String stopReason = "";
    Optional<Trial> next = search.next();
    while (next.isPresent() && stopReason.isEmpty()) {
      stopReason = shutdown.isStopping() ? ShutdownStop.REASON : make(next.get());
      next = search.next();
    }
    FinishedSearch found = new FinishedSearch(load, range, trials, search.bracket(), stopReason);
    report.end(found);
    documents.write(found);
    return new CapacityResult(found);
  }

  /** By the longest trial at the highest rate, which makes the most requests. */
  private void requireDecidable() {
    if (objectives.stream().allMatch(RequestObjective::isNone)) {
      throw new IllegalArgumentException(
          "a capacity is the rate up to which objectives are met: give one, such as p99 < 50ms");
    }
    Execution longest = execution(new Trial(range.to(), CapacitySearch.LONGEST, Step.RAMP));
    try {
      longest.requireDecidable();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s; set a runTime of %s or more".formatted(e.getMessage(), decidingRunTime(longest)), e);
    }
  }

  /** The run time by which these trials would be long enough, in whole seconds. */
  private String decidingRunTime(Execution trial) {
    double seconds = load.get(RunOptions.RUN_TIME).toNanos() / 1e9 * trial.timesToDecide();
    return Durations.format(Duration.ofNanos((long) (Math.ceil(seconds) * 1e9)));
  }

  /**
   * Makes a trial; why the search is cut short by it, or nothing.
   *
   * @throws IllegalArgumentException if there is no host, or one that may not be loaded
   */
  private String make(Trial trial) {
    RunReport run = execution(trial).run();
    if (WITHOUT_TARGET.contains(run.course().stopReason())) {
      throw new IllegalArgumentException(String.join("; ", run.verdict().reasons()));
    }
    Finding found = Finding.of(run.verdict(), run.window());
    String cutShort = cutShort(run, found);
    Finding finding = cutShort.isEmpty() ? found : Finding.cutShort(cutShort);
    MadeTrial made = new MadeTrial(trial, finding, run);
    report.trial(made);
    trials.add(made);
    if (cutShort.isEmpty()) {
      search.ended(trial, finding);
    }
    return cutShort;
  }

  /** Why a trial ended before its time, unless it failed at its rate; empty if it did not. */
  private static String cutShort(RunReport run, Finding finding) {
    if (Thread.currentThread().isInterrupted()) {
      return "interrupted";
    }
    if (hasLostItsGenerator(run.course())) {
      return run.verdict().reasons().getFirst();
    }
    String stopReason = run.course().stopReason();
    boolean isCutShort =
        stopReason.equals(ShutdownStop.REASON)
            || (!stopReason.equals(RunEnd.TIME_OVER) && finding.outcome() != Outcome.FAIL);
    return isCutShort ? stopReason : "";
  }

  /** It was ended by neither its rate nor its target. */
  private static boolean hasLostItsGenerator(RunCourse course) {
    return course.stopReason().equals(RunEnd.FORK_ENDED)
        || (!course.stopReason().equals(RunEnd.TIME_OVER)
            && course.workers().stream().anyMatch(worker -> worker.ending().lost()));
  }

  private double decidable(double perSecond) {
    return execution(new Trial(perSecond, 1, Step.RAMP)).timesToDecide();
  }

  private Execution execution(Trial trial) {
    Duration runTime = load.get(RunOptions.RUN_TIME).multipliedBy(trial.length());
    LoadSpec run =
        load.with(WorkloadOptions.ARRIVAL_RATE, CapacityResult.rate(trial.perSecond()))
            .with(RunOptions.RUN_TIME, runTime)
            .with(RunOptions.WARM_UP, WarmUp.of(runTime.dividedBy(WARM_UP)))
            .with(VerdictOptions.EXTEND, 0)
            // A trial in which all fails is one that failed, and the search goes on.
            .with(VerdictOptions.ABORT_IF, AbortCondition.NEVER)
            .with(RunOptions.SEED, seed + trials.size());
    return new Execution(run, null);
  }

  private static SearchRange range(LoadSpec load) {
    return new SearchRange(
        load.get(CapacityOptions.FROM).perSecond(),
        load.get(CapacityOptions.TO).perSecond(),
        load.get(CapacityOptions.PRECISION),
        load.find(CapacityOptions.AT_LEAST).map(Rate::perSecond).orElse(0.0));
  }
}
