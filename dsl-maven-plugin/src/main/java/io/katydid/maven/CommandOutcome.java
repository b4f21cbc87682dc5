package io.katydid.maven;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * How the command ended.
 *
 * @param code its exit code
 * @param lastWord the sentence with its verdict, or else its last line; all of the last paragraph
 *     if it could not be executed
 */
record CommandOutcome(int code, String lastWord) {

  private static final int PASS = 0;
  private static final int FAIL = 1;
  private static final int USAGE = 2;
  private static final int UNDECIDED = 3;
  private static final int INVALID = 4;

  /**
   * Why the build is to fail, if it is. As for load tests, a run that is undecided and was observed
   * within its limits does not fail it.
   *
   * @param goal that was executed
   * @throws MojoExecutionException if the command could not be executed
   */
  Optional<String> failure(String goal) throws MojoExecutionException {
    return switch (code) {
      case PASS, UNDECIDED -> Optional.empty();
      case FAIL, INVALID -> Optional.of("katydid:%s: %s".formatted(goal, lastWord));
      default ->
          throw new MojoExecutionException(
              String.format(
                  Locale.ROOT,
                  "katydid:%s could not be executed, exit code %d: %s",
                  goal,
                  code,
                  lastWord));
    };
  }

  /** Whether nothing was decided, and what was observed lets the build pass. */
  boolean isUndecided() {
    return code == UNDECIDED;
  }

  /** Finds the last word in what is printed. Used by one thread. */
  static final class Reader {

    private static final Pattern VERDICT =
        Pattern.compile("(PASS|FAIL|INCONCLUSIVE|INVALID|SLOWER)\\b.*");

    /** The line after the reason of a wrong argument. */
    private static final String HINT = "Try: ";

    private final StringBuilder paragraph = new StringBuilder();
    private String verdict = "";

    /** Whether the lines before were of the verdict, which goes on in the next ones. */
    private boolean isInVerdict;

    private String last = "it printed nothing";

    /** The next line. */
    void read(String line) {
      boolean goesOn = isInVerdict && !line.isBlank() && !line.startsWith(" ");
      isInVerdict = goesOn || VERDICT.matcher(line).matches();
      if (isInVerdict) {
        verdict = goesOn ? verdict + " " + line : line;
      }
      if (line.isBlank()) {
        paragraph.setLength(0);
      } else if (!line.startsWith(HINT)) {
        last = line.strip();
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(last);
      }
    }

    CommandOutcome ended(int code) {
      if (code == USAGE && !paragraph.isEmpty()) {
        return new CommandOutcome(code, paragraph.toString());
      }
      return new CommandOutcome(code, verdict.isEmpty() ? last : verdict);
    }
  }
}
