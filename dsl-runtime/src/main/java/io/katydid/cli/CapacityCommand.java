package io.katydid.cli;

import io.katydid.Capacity;
import io.katydid.api.load.LoadKind;
import io.katydid.result.Outcome;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Searches for the capacity of a target. */
@Command(
    name = "capacity",
    description =
        "Searches for the largest arrival rate at which a target meets its objectives, and prints"
            + " each trial and the two rates that it is between.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nWhat to run:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:a rate passed, and it is at least what --at-least demands",
      "1:the capacity is below what is demanded, or below the lowest rate; or undecided,"
          + " and the observed values met the objectives only below it",
      "2:the command could not be executed; the message has the reason",
      "3:the trials do not decide it, and a longer --run-time would; what was observed is enough",
      "4:the generator, not the target, was the limit below what is demanded"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  How much it can take with a p99 below 50ms",
      "    katydid capacity FastApiUser --slo 'p99 < 50ms' --from 100/s --to 10000/s",
      "",
      "  A gate: at least 500/s, by trials of half a minute",
      "    katydid capacity FastApiUser --slo 'p99 < 50ms' --slo 'failures < 1%%' \\",
      "        --from 100/s --to 2000/s --at-least 500/s -t 30s"
    })
final class CapacityCommand implements Callable<Integer> {

  private static final int UNKNOWN = 3;
  private static final int GENERATOR_BOUND = 4;

  private final UserClasses userClassPath;
  private final PrintStream out;

  @Option(
      names = "--slo",
      required = true,
      paramLabel = "[NAME: ]OBJECTIVE",
      description = "What must be met, by all requests or by those of one name. Repeatable.")
  private List<RequestSlo> slos = List.of();

  private final TableOptions options = new TableOptions(LoadKind.CAPACITY);

  CapacityCommand(UserClasses userClassPath, PrintStream out) {
    this.userClassPath = userClassPath;
    this.out = out;
  }

  /** The command with its options. */
  CommandLine line() {
    return options.addTo(new CommandLine(this));
  }

  @Override
  public Integer call() {
    return exitCode(search().execute().outcome());
  }

  private Capacity search() {
    Capacity search = Capacity.of(options.load(userClassPath)).console(out);
    for (RequestSlo slo : slos) {
      search = search.slo(slo.request(), slo.expression());
    }
    return search;
  }

  static int exitCode(Outcome outcome) {
    return switch (outcome) {
      case PASS -> ExitCode.OK;
      case FAIL -> ExitCode.SOFTWARE;
      case INCONCLUSIVE -> UNKNOWN;
      case INVALID -> GENERATOR_BOUND;
    };
  }
}
