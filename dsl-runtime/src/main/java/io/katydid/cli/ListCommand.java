package io.katydid.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Lists what can be run. */
@Command(
    name = "list",
    description = "Lists the user classes on the class path.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

  private final UserClasses userClasses;
  private final PrintStream out;

  ListCommand(UserClasses userClasses, PrintStream out) {
    this.userClasses = userClasses;
    this.out = out;
  }

  @Override
  public Integer call() {
    List<String> names = userClasses.names();
    if (names.isEmpty()) {
      throw new IllegalStateException(UserClasses.NONE);
    }
    names.forEach(out::println);
    return ExitCode.OK;
  }
}
