package io.katydid.cli;

import io.katydid.LoadRun;
import io.katydid.api.load.LoadKind;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
      "2:the command could not be executed, for the reason in the message: a wrong option, a user"
          + " class that is not there, a report that cannot be written, a @BeforeRun method that"
          + " fails",
      "3:what was measured does not decide whether the objectives are met, and was"
          + " observed within their limits; with --strict, that is 1",
      "4:what was measured shows nothing about the target: the generator was the limit"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  Names of the user classes that there are",
      "    katydid list",
      "",
      "  A first look: one user for ten seconds, against the host of its @User",
      "    katydid run FastApiUser",
      "",
      "  A smoke test: each task once, with requests and responses",
      "    katydid run FastApiUser --once",
      "",
      "  1,000 users, 50 more each second, for five minutes, against staging",
      "    katydid run FastApiUser -u 1000 -r 50 -t 5m -H https://staging.example.com \\",
      "        --allow-host staging.example.com",
      "",
      "  A page that shows the run while it goes, and by which users are added",
      "    katydid run FastApiUser -u 50 -t 10m --web",
      "",
      "  200 visits a second, however slow the target is, until half of them fail",
      "    katydid run FastApiUser --arrival-rate 200/s -t 5m --warm-up auto \\",
      "        --abort-if 'failures > 50%% for 10s'",
      "",
      "  A load that is made by workers on four other machines",
      "    katydid run FastApiUser -u 100000 -t 5m --workers 4 --listen 0.0.0.0:7300",
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
      "objective is about the same."
    })
final class RunCommand implements Callable<Integer> {

  private final UserClasses userClassPath;
  private final PrintStream out;

  private final TableOptions options = new TableOptions(LoadKind.RUN);

  @Mixin private final Objectives objectives = new Objectives();

  @Option(
      names = "--once",
      description =
          "In place of the load, run each task once, in order of declaration, and print requests"
              + " and responses; exit code 1 if anything failed. Objectives and the options of load"
              + " have no effect, and files are refused.")
  private boolean once;

  RunCommand(UserClasses userClassPath, PrintStream out) {
    this.userClassPath = userClassPath;
    this.out = out;
  }

  /** The command with its options. */
  CommandLine line() {
    return options.addTo(new CommandLine(this));
  }

  @Override
  public Integer call() {
    return once ? once() : ExitCodes.of(loadRun().execute().outcome());
  }

  private int once() {
    options.refuseFiles("--once");
    options.refuseWorkers("--once");
    return ExitCodes.of(loadRun().executeOnce().outcome());
  }

  private LoadRun loadRun() {
    return objectives.run(options.load(userClassPath)).console(out);
  }
}
