package io.katydid.cli;

import io.katydid.result.Outcome;
import picocli.CommandLine.ExitCode;

/** What the commands end with. */
final class ExitCodes {

  private static final int UNDECIDED = 3;
  private static final int INVALID = 4;

  private ExitCodes() {}

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
