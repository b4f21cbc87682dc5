package io.katydid.cli;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs load, in the words of Locust. */
@Command(
    name = "run",
    description = "Runs virtual users against a target, prints progress and a report, and judges.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nWhat to run:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every objective was met; or none was given, and nothing failed",
      "1:an objective was not met, or is undecided and was observed beyond its limit; or"
          + " none was given, and something failed; or the run itself went wrong: it was"
          + " stopped early, or made no request",
      "2:the command could not be executed, and says why: a wrong option, a user"
          + " class that is not there, a report that cannot be written",
      "3:what was measured does not decide whether the objectives are met, and was"
          + " observed within their limits; with --strict, that is 1",
      "4:what was measured says nothing of the target: the load was at fault"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  Names of the user classes that there are",
      "    katydid list",
      "",
      "  A first look: one user for ten seconds, against the host of its @User",
      "    katydid run FastApiUser",
      "",
      "  1,000 users, 50 more each second, for five minutes, against staging",
      "    katydid run FastApiUser -u 1000 -r 50 -t 5m -H https://staging.example.com",
      "",
      "  200 visits a second, however slow the target is, until half of them fail",
      "    katydid run FastApiUser --arrival-rate 200/s -t 5m --warm-up auto \\",
      "        --abort-if 'failures > 50%% for 10s'",
      "",
      "  A gate: objectives to meet, for all requests or those of one name",
      "    katydid run FastApiUser -u 200 -t 2m --warm-up 30s \\",
      "        --slo 'p99 < 50ms' --slo 'POST /items/: p95 < 20ms' \\",
      "        --slo 'failures < 1%%' --slo 'throughput >= 1000/s' --json result.json",
      "",
      "Durations are written as 250ms, 90s, 1m30s, 1h.",
      "Objectives compare p50 to p99.99, max, mean, failures, errors, users or",
      "throughput by <, <=, > or >= to a limit; quote them, since the shell redirects",
      "by < and >. Beside them, errors < 1%% and users >= 99%% must be met, unless an",
      "objective says something else of the same."
    })
final class RunCommand implements Callable<Integer> {

  private static final String NOT_SPOTLESS =
      "Exit code 1: something failed, and no objective says how much may: --slo 'failures < 1%'";

  private static final int UNDECIDED = 3;
  private static final int INVALID = 4;

  private final UserClasses userClassPath;
  private final PrintStream out;
  private final PrintStream err;

  @Mixin private final LoadOptions load = new LoadOptions();

  @Option(
      names = {"-H", "--host"},
      paramLabel = "URL",
      defaultValue = "",
      description = "The base address of the target, in place of those in the user classes.")
  private String host = "";

  @Option(
      names = "--slo",
      paramLabel = "[NAME: ]OBJECTIVE",
      description =
          "What must be met, by all requests or by those of one name; 'with warm-up' behind it has"
              + " requests of the warm-up count, too. Repeatable.")
  private List<RequestSlo> slos = List.of();

  @Option(
      names = "--extend",
      paramLabel = "N",
      defaultValue = "2",
      description =
          "How often the run may go on for another run time when objectives are undecided: 0 to 2."
              + " Default: ${DEFAULT-VALUE}")
  private int extend;

  @Option(
      names = "--strict",
      description = "Fail (1) also when undecided objectives are observed within their limits (3).")
  private boolean strict;

  @Option(
      names = "--fail-fast",
      description = "End the run as soon as an objective is certain not to be met.")
  private boolean failFast;

  @Option(
      names = "--abort-if",
      paramLabel = "CONDITION|never",
      description =
          "Give the run up on a condition such as 'failures > 50%% for 10s'; or never. Default:"
              + " 'failures >= 100%% for 10s'")
  private @Nullable AbortIf abortIf;

  @Mixin private final NetworkOptions network = new NetworkOptions();

  @Option(
      names = "--timings",
      description = "Report what the time of requests was spent on: connecting, the server, ...")
  private boolean timings;

  @Option(names = "--json", paramLabel = "FILE", description = "Where to write the result as JSON.")
  private @Nullable Path json;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "Where to add a line with what was measured, and in what environment.")
  private @Nullable Path record;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "The recorded runs that 'p95 <= 1.1 x baseline' compares with.")
  private @Nullable Path baseline;

  RunCommand(UserClasses userClassPath, PrintStream out, PrintStream err) {
    this.userClassPath = userClassPath;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    return exitCode(loadRun().execute());
  }

  private LoadRun loadRun() {
    LoadRun run = load.of(userClassPath);
    network.applyTo(run);
    run.host(host).extend(extend).strict(strict).failFast(failFast).timings(timings).console(out);
    ifGiven(abortIf, it -> run.abortIf(it.text()));
    ifGiven(json, run::json);
    ifGiven(record, run::record);
    ifGiven(baseline, run::baseline);
    objectives().forEach(slo -> run.slo(slo.request(), slo.expression()));
    return run;
  }

  /** Calls the setter, unless the option was left out. */
  static <T> void ifGiven(@Nullable T value, Consumer<T> setter) {
    if (value != null) {
      setter.accept(value);
    }
  }

  /** From a shell, a first look needs no objective. */
  private List<RequestSlo> objectives() {
    return slos.isEmpty() ? List.of(RequestSlo.parse("none")) : slos;
  }

  private int exitCode(LoadResult result) {
    return switch (result.verdict().outcome()) {
      case PASS -> passed(result);
      case FAIL -> ExitCode.SOFTWARE;
      case INCONCLUSIVE -> UNDECIDED;
      case INVALID -> INVALID;
    };
  }

  /** As for Locust, a run without objectives is as good as its requests and tasks. */
  private int passed(LoadResult result) {
    if (slos.isEmpty() && !result.report().hasNoFailures()) {
      err.println(NOT_SPOTLESS);
      return ExitCode.SOFTWARE;
    }
    return ExitCode.OK;
  }
}
