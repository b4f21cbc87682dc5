package io.katydid.cli;

import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadSlo;
import io.katydid.execution.MachineCheck;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Checks the machine that is to make load. */
@Command(
    name = "doctor",
    description =
        "Shows what this machine gives a load generator, what a planned load needs, and what to"
            + " change. No load is made. Takes the options of katydid run,"
            + " but writes no files.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nWhat would run:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing keeps the load from being made, as far as that is known before",
      "1:the load needs more than this machine has",
      "2:the load is impossible, for the reason in the message"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  This machine",
      "    katydid doctor",
      "",
      "  Can it make the load of 20,000 users?",
      "    katydid doctor FastApiUser -u 20000 -t 5m"
    })
final class DoctorCommand implements Callable<Integer> {

  private final UserClasses userClassPath;
  private final PrintStream out;

  private final TableOptions options = new TableOptions(LoadKind.RUN, false);

  DoctorCommand(UserClasses userClassPath, PrintStream out) {
    this.userClassPath = userClassPath;
    this.out = out;
  }

  /** The command with its options. */
  CommandLine line() {
    return options.addTo(new CommandLine(this));
  }

  @Override
  public Integer call() {
    options.refuseFiles("katydid doctor");
    MachineCheck check =
        options.hasUserClasses()
            ? new MachineCheck(options.load(userClassPath).with(LoadSlo.NONE_GIVEN))
            : new MachineCheck();
    out.print(check.text());
    return check.isEnough() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
