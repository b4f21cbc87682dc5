package io.katydid.execution;

import io.katydid.api.AbortCondition;
import io.katydid.api.RunListener;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ProxyOptions;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.TargetOptions;
import io.katydid.api.load.TlsOptions;
import io.katydid.api.load.VerdictOptions;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.baseline.Baseline;
import io.katydid.control.ControlledRun;
import io.katydid.measure.ErrorGroup;
import io.katydid.os.ShutdownStop;
import io.katydid.report.Cell;
import io.katydid.report.RunReport;
import io.katydid.result.Outcome;
import io.katydid.run.OncePlan;
import io.katydid.runfile.FinishedRun;
import io.katydid.runfile.RunHeader;
import io.katydid.store.RunOutcome;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Each task of each user class of a load once, in this JVM, in place of the load: requests and
 * responses are shown, and nothing is judged by figures.
 */
public final class OnceRun {

  /** The way to the target, and the tasks that are run. */
  static final List<LoadOption<?>> KEPT =
      List.of(
          RunOptions.TITLE,
          RunOptions.SEED,
          TargetOptions.HOST,
          RunOptions.TAGS,
          RunOptions.EXCLUDE_TAGS,
          TargetOptions.CONNECTIONS,
          TargetOptions.HTTP2,
          TargetOptions.RESOLVE,
          TargetOptions.RESOLVE_EVERY,
          TargetOptions.SOURCE_ADDRESSES,
          TargetOptions.ALLOW_HOST,
          TargetOptions.TRACEPARENT,
          TlsOptions.CA,
          TlsOptions.CA_PASSWORD,
          TlsOptions.CERT,
          TlsOptions.KEY,
          TlsOptions.CERT_PASSWORD,
          TlsOptions.INSECURE,
          TlsOptions.TLS_VERSIONS,
          TlsOptions.TLS_RESUMPTION,
          TlsOptions.SERVER_NAME,
          ProxyOptions.PROXY,
          ProxyOptions.NO_PROXY,
          RunOptions.LISTENERS);

  /** Where a debugger holds a task, there is time. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private final PlannedRun run;
  private final List<OncePlan<?>> plans;
  private final List<RunListener> listeners;
  private final Consumer<String> lines;

  /** What would be wrong with the objectives of the load; none of them is judged here. */
  private final List<String> warnings;

  /**
   * Prepares it; throws as {@link Execution} does.
   *
   * @param listeners in the order in which they are called
   * @param lines is given what is shown, line by line, from threads one after the other
   */
  public OnceRun(LoadSpec asked, List<RunListener> listeners, Consumer<String> lines) {
    List<Class<?>> userClasses = asked.allUserClasses().stream().distinct().toList();
    LoadSpec once =
        LoadSpec.of(userClasses)
            .with(WorkloadOptions.USERS, userClasses.size())
            .with(RunOptions.RUN_TIME, LONGEST)
            .with(VerdictOptions.ABORT_IF, AbortCondition.NEVER)
            .with(LoadSlo.NONE_GIVEN);
    for (LoadOption<?> option : KEPT) {
      once = asked.isGiven(option) ? copied(option, asked, once) : once;
    }
    this.run = new PlannedRun(once);
    // What was thrown and received may be anything, and must not command the terminal.
    this.lines = line -> lines.accept(Cell.cleanLine(line));
    this.warnings =
        run.warnings(
            asked.slos().stream()
                .map(slo -> RequestObjective.parse(slo.request(), slo.expression()))
                .toList());
    this.plans = OncePlan.of(run.userClasses(), run.plans(), this.lines);
    this.listeners = listeners;
  }

  private static <T> LoadSpec copied(LoadOption<T> option, LoadSpec from, LoadSpec to) {
    return to.with(option, from.get(option));
  }

  /**
   * Executes it, and blocks until every user has ended. The outcome is FAIL if a request failed,
   * anything was thrown, the run was ended from outside, or by a user before those of another user
   * class; and PASS otherwise.
   */
  public RunReport execute() {
    RunHeader header = new RunHeader(run.setup(Baseline.NONE), Instant.now());
    RunOutcome outcome = outcome();
    List<String> failures = failures(outcome);
    warnings.forEach(lines);
    show(failures, plans.stream().flatMap(plan -> plan.notRun().stream()).toList());
    Outcome whole = failures.isEmpty() ? Outcome.PASS : Outcome.FAIL;
    return new FinishedRun(header, outcome, 0)
        .report()
        .with(new Verdict(whole, List.of(), failures));
  }

  private void show(List<String> failures, List<String> notRun) {
    lines.accept(failures.isEmpty() ? success(notRun) : "what failed:");
    failures.forEach(failure -> lines.accept("  " + failure));
    if (!notRun.isEmpty()) {
      lines.accept("not run, as %s: %s".formatted(whyNotRun(), String.join(", ", notRun)));
    }
  }

  private String whyNotRun() {
    return stop().orElse("their users had ended before");
  }

  private Optional<String> stop() {
    return plans.getFirst().stoppedBy().map(task -> "the run was stopped by " + task);
  }

  private static String success(List<String> notRun) {
    return notRun.isEmpty() ? "each task was run once, and nothing failed" : "nothing failed";
  }

  private RunOutcome outcome() {
    try (ControlledRun started =
        ControlledRun.embedded(
            run.load(), List.copyOf(plans), listeners, interval -> {}, frame -> {})) {
      ShutdownStop shutdownStop = ShutdownStop.of(started::abort);
      try {
        return started.execute();
      } finally {
        shutdownStop.close();
      }
    }
  }

  private List<String> failures(RunOutcome outcome) {
    return Stream.concat(
            outcome.runErrors().isEmpty() ? leftOut(outcome) : outcome.runErrors().stream(),
            outcome.kept().groups().stream()
                .filter(group -> !group.isRemark())
                .map(ErrorGroup::text))
        .toList();
  }

  /** Users that end themselves are as they were written to be; those of other classes are not. */
  private Stream<String> leftOut(RunOutcome outcome) {
    return plans.stream().anyMatch(OncePlan::isLeftOut)
        ? stop().map(stop -> stop + ": " + outcome.stopReason()).stream()
        : Stream.empty();
  }
}
