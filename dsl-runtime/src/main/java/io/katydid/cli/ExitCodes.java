package io.katydid.cli;

import io.katydid.result.Outcome;
import java.io.PrintStream;
import picocli.CommandLine.ExitCode;

/** What the commands end with. */
final class ExitCodes {

  private static final String HAS_FAILURES =
      "Exit code 1: something failed, and no objective limits it: --slo 'failures < 1%'";

  private static final int UNDECIDED = 3;
  private static final int INVALID = 4;

  private ExitCodes() {}

  /**
   * That of a run for which no objective was given, not even {@code none}. As for Locust, it is as
   * good as its requests and tasks.
   *
   * @param err where the reason goes if that is why it is not 0
   */
  static int withoutObjective(Outcome outcome, boolean hasNoFailures, PrintStream err) {
    if (outcome == Outcome.PASS && !hasNoFailures) {
      err.println(HAS_FAILURES);
      return ExitCode.SOFTWARE;
    }
    return of(outcome);
  }

  /** That of a run of this outcome. */
  static int of(Outcome outcome) {
    return switch (outcome) {
      case PASS -> ExitCode.OK;
      case FAIL -> ExitCode.SOFTWARE;
      case INCONCLUSIVE -> UNDECIDED;
      case INVALID -> INVALID;
    };
  }
}
