package io.katydid.cli;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
      "1:an objective was not met; or none was given, and something failed; or the"
          + " run itself went wrong: it was stopped early, or made no request",
      "2:the command could not be executed, and says why: a wrong option, a user"
          + " class that is not there, a report that cannot be written"
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
      "  A gate: objectives to meet, for all requests or those of one name",
      "    katydid run FastApiUser -u 200 -t 2m --warm-up 30s \\",
      "        --slo 'p99 < 50ms' --slo 'POST /items/: p95 < 20ms' \\",
      "        --slo 'failures < 1%%' --slo 'throughput >= 1000/s' --json result.json",
      "",
      "Durations are written as 250ms, 90s, 1m30s, 1h.",
      "Objectives compare p50 to p99.99, max, mean, failures, errors or throughput by",
      "<, <=, > or >= to a limit; quote them, since the shell redirects by < and >."
    })
final class RunCommand implements Callable<Integer> {

  private static final String NOT_SPOTLESS =
      "Exit code 1: something failed, and no objective says how much may: --slo 'failures < 1%'";

  private final UserClasses userClassPath;
  private final PrintStream out;
  private final PrintStream err;

  @Parameters(
      arity = "1..*",
      paramLabel = "USER_CLASS",
      description = "User classes, by full or simple name; several are mixed by their weights.")
  private List<String> userClasses = List.of();

  @Option(
      names = {"-u", "--users"},
      paramLabel = "N",
      defaultValue = "1",
      description = "How many virtual users. Default: ${DEFAULT-VALUE}")
  private int users;

  @Option(
      names = {"-r", "--spawn-rate"},
      paramLabel = "N",
      description = "How many of them start per second, evenly over time. Default: all in 1s")
  private @Nullable Double spawnRate;

  @Option(
      names = {"-t", "--run-time"},
      paramLabel = "DURATION",
      defaultValue = "10s",
      description = "How long, ramp-up and warm-up included. Default: ${DEFAULT-VALUE}")
  private Duration runTime = Duration.ZERO;

  @Option(
      names = "--warm-up",
      paramLabel = "DURATION",
      defaultValue = "0s",
      description = "How much of it, from the start, is left out of the result. Default: none")
  private Duration warmUp = Duration.ZERO;

  @Option(
      names = {"-s", "--stop-timeout", "--grace-period"},
      paramLabel = "DURATION",
      defaultValue = "30s",
      description =
          "How long users may take to end their tasks after it. Default: ${DEFAULT-VALUE}")
  private Duration gracePeriod = Duration.ZERO;

  @Option(
      names = {"-H", "--host"},
      paramLabel = "URL",
      defaultValue = "",
      description = "The base address of the target, in place of those in the user classes.")
  private String host = "";

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Repeats the random choices of the run that reported this seed.")
  private @Nullable Long seed;

  @Option(
      names = "--slo",
      paramLabel = "[NAME: ]OBJECTIVE",
      description = "What must be met, by all requests or by those of one name. Repeatable.")
  private List<RequestSlo> slos = List.of();

  @Option(names = "--json", paramLabel = "FILE", description = "Where to write the result as JSON.")
  private @Nullable Path json;

  @Option(
      names = "--no-fork",
      description = "Make the load in this JVM, as a debugger wants it, not in one tuned for load.")
  private boolean embedded;

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
    Class<?>[] classes = userClasses.stream().map(userClassPath::find).toArray(Class<?>[]::new);
    LoadRun run =
        LoadRun.of(classes)
            .users(users)
            .runTime(runTime)
            .warmUp(warmUp)
            .gracePeriod(gracePeriod)
            .host(host)
            .fork(embedded ? 0 : 1)
            .console(out);
    slos.forEach(slo -> run.slo(slo.request(), slo.expression()));
    if (spawnRate != null) {
      run.spawnRate(spawnRate);
    }
    if (seed != null) {
      run.seed(seed);
    }
    return json == null ? run : run.json(json);
  }

  /** As for Locust, a run without objectives is as good as its requests and tasks. */
  private int exitCode(LoadResult result) {
    boolean judged = !result.verdict().judgements().isEmpty();
    if (result.verdict().isPass() && !judged && !result.report().isSpotless()) {
      err.println(NOT_SPOTLESS);
      return ExitCode.SOFTWARE;
    }
    return result.verdict().isPass() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
