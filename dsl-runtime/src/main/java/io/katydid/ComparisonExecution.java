package io.katydid;

import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.TargetOptions;
import io.katydid.api.load.VerdictOptions;
import io.katydid.comparison.ComparedRun;
import io.katydid.comparison.ComparisonReport;
import io.katydid.comparison.Interleaving;
import io.katydid.execution.Documents;
import io.katydid.execution.Execution;
import io.katydid.export.Document;
import io.katydid.os.ShutdownStop;
import io.katydid.report.ComparisonProgress;
import io.katydid.report.FinishedComparison;
import io.katydid.report.RunReport;
import io.katydid.targets.ProcessUsage;
import io.katydid.targets.ProcessWatch;
import io.katydid.targets.WatchedProcess;
import io.katydid.text.Thrown;
import io.katydid.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One execution of a {@link Comparison}: makes the runs, one after the other. */
final class ComparisonExecution {

  private final Comparison comparison;
  private static final int RUNS_FOR_EACH_SPARE = 4;

  private final Interleaving order;
  private final SpareRuns spare;
  private final ComparisonProgress progress;
  private final List<ComparedRun> runs = new ArrayList<>();
  private final SortedMap<Integer, RunReport> firsts = new TreeMap<>();
  private final Documents<FinishedComparison> documents;

  ComparisonExecution(Comparison comparison) {
    this.comparison = comparison;
    this.order = new Interleaving(comparison.variants.size(), comparison.pairs);
    this.spare = new SpareRuns(comparison.together ? order.runs() / RUNS_FOR_EACH_SPARE : 0);
    this.progress = new ComparisonProgress(comparison.console, comparison.names, order);
    this.documents =
        new Documents<>(
            Document.ofComparison(), file -> Optional.ofNullable(comparison.files.get(file)));
  }

  ComparisonResult execute() {
    documents.requireWritable();
    // If the virtual machine is to end, what was measured is reported before.
    try (ShutdownStop shutdown = new ShutdownStop()) {
      shutdown.hold();
      return execute(shutdown);
    }
  }

  private ComparisonResult execute(ShutdownStop shutdown) {
    madeHere().ifPresent(this::rehearse);
    // Objectives that are not met, and what is not certain, are no reason to end a comparison.
    boolean wrong = false;
    while (runs.size() < order.runs() && !wrong && !shutdown.isStopping()) {
      wrong = run(order.variantOf(runs.size())).hasRunErrors();
    }
    FinishedComparison finished =
        new FinishedComparison(
            report(), List.copyOf(firsts.values()), Instant.now(), comparison.freshTarget != null);
    progress.finished(finished.found());
    documents.write(finished);
    return new ComparisonResult(finished);
  }

  /** The first variant whose load is made in this JVM. */
  private OptionalInt madeHere() {
    return IntStream.range(0, comparison.variants.size())
        .filter(variant -> !Execution.isForked(comparison.variants.get(variant)))
        .findFirst();
  }

  /** In this JVM, the first run is slow whatever its target is; a fork is as cold each time. */
  private void rehearse(int variant) {
    progress.rehearsing();
    onTarget(variant, load -> execution(load).run());
  }

  private Verdict run(int variant) {
    return onTarget(variant, load -> measured(variant, load));
  }

  private Verdict measured(int variant, LoadSpec load) {
    Optional<ProcessWatch> watch = target(variant).flatMap(ProcessWatch::begin);
    RunReport run = execution(load).run();
    Optional<ProcessUsage> usage = watch.flatMap(it -> it.end(run.course().elapsed()));
    ComparedRun compared = new ComparedRun(variant, run.kept(), run.verdict().reasons(), usage);
    if (spare.replaces(run.verdict())) {
      progress.madeAgain(compared, runs.size() + 1);
      return run.verdict();
    }
    runs.add(compared);
    firsts.putIfAbsent(variant, run);
    progress.ran(compared, runs.size());
    return run.verdict();
  }

  private <T> T onTarget(int variant, Function<LoadSpec, T> action) {
    String name = comparison.names.get(variant);
    try (AutoCloseable target = fresh(name)) {
      LoadSpec load = comparison.variants.get(variant);
      return action.apply(
          target instanceof Comparison.TargetAt at
              ? load.with(TargetOptions.HOST, at.host())
              : load);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(
          "the target of " + name + " could not be started or ended: " + Thrown.reason(e), e);
    }
  }

  private AutoCloseable fresh(String name) throws Exception {
    return comparison.freshTarget == null ? () -> {} : comparison.freshTarget.start(name);
  }

  /** All runs are to be of the same length, whatever they find; those with stages are. */
  static Execution execution(LoadSpec load) {
    boolean isSet = load.workload().isStaged();
    return new Execution(isSet ? load : load.with(VerdictOptions.EXTEND, 0), null);
  }

  private Optional<WatchedProcess> target(int variant) {
    List<WatchedProcess> watched = comparison.watched;
    return watched.isEmpty()
        ? Optional.empty()
        : Optional.of(watched.get(watched.size() == 1 ? 0 : variant));
  }

  private ComparisonReport report() {
    boolean early = runs.size() < order.runs();
    boolean unwatched =
        !comparison.watched.isEmpty() && runs.stream().allMatch(run -> run.usage().isEmpty());
    return ComparisonReport.of(
        comparison.names,
        order,
        comparison.tolerance,
        comparison.together,
        comparison.figures,
        runs,
        early
            ? List.of(
                String.format(Locale.ROOT, "ended after %d of %d runs", runs.size(), order.runs()))
            : List.of(),
        Stream.of(
                comparison.remarks.stream(),
                spare.remark(),
                firsts.values().stream()
                    .map(run -> run.route().warning())
                    .filter(it -> !it.isEmpty())
                    .distinct(),
                unwatched ? Stream.of(ProcessWatch.MISSING) : Stream.<String>empty())
            .flatMap(remarks -> remarks)
            .toList());
  }
}
