package io.katydid.cli;

import io.katydid.api.load.LoadKind;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Draws a load without making it. */
@Command(
    name = "plan",
    description =
        "Draws a load over time without making it, with what it will need and what its objectives"
            + " can decide. Takes the options of katydid run, but writes no files.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nWhat would run:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:it is drawn", "2:the load is impossible, for the reason in the message"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  Does a p99 take more than five minutes at 200/s?",
      "    katydid plan FastApiUser --arrival-rate 200/s -t 5m --slo 'p99 < 50ms'"
    })
final class PlanCommand implements Callable<Integer> {

  private final UserClasses userClassPath;
  private final PrintStream out;

  private final TableOptions options = new TableOptions(LoadKind.RUN);
  @Mixin private final Objectives objectives = new Objectives();

  PlanCommand(UserClasses userClassPath, PrintStream out) {
    this.userClassPath = userClassPath;
    this.out = out;
  }

  /** The command with its options. */
  CommandLine line() {
    return options.addTo(new CommandLine(this));
  }

  @Override
  public Integer call() {
    options.refuseFiles("katydid plan");
    out.print(objectives.run(options.load(userClassPath)).plan());
    return ExitCode.OK;
  }
}
