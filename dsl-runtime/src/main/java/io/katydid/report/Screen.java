package io.katydid.report;

import java.util.Map;
import java.util.function.Supplier;

/**
 * What a report is shown on.
 *
 * @param live whether it is a terminal, on which text can be redrawn in place
 * @param colour whether colours are wanted there
 * @param columns how many characters fit into a line
 * @param rows how many lines fit
 */
record Screen(boolean live, boolean colour, int columns, int rows) {

  /** What every terminal has had since the VT100, and what fits into every log and mail. */
  static final int USUAL_COLUMNS = 80;

  /** Not a terminal: a file, a pipe, the log of a build. */
  static final Screen PLAIN = new Screen(false, false, USUAL_COLUMNS, Integer.MAX_VALUE);

  private static final String USUAL_SIZE = "24 " + USUAL_COLUMNS;
  private static final String NUMBER = "[1-9]\\d{0,3}";

  /**
   * Decides what there is to show on.
   *
   * @param environment the environment variables: {@code TERM}, {@code NO_COLOR}, and {@code
   *     COLUMNS}, which counts for more than what the terminal answers
   * @param interactive whether output goes to a terminal
   * @param size reads the size of that terminal in the form of {@code stty size}: rows, columns;
   *     anything else if it is unknown
   */
  static Screen of(Map<String, String> environment, boolean interactive, Supplier<String> size) {
    if (!interactive || environment.getOrDefault("TERM", "dumb").equals("dumb")) {
      return PLAIN;
    }
    boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty();
    String answer = size.get().strip();
    String known = answer.matches(NUMBER + " " + NUMBER) ? answer : USUAL_SIZE;
    int gap = known.indexOf(' ');
    String columns = environment.getOrDefault("COLUMNS", "");
    return new Screen(
        true,
        colour,
        Integer.parseInt(columns.matches(NUMBER) ? columns : known.substring(gap + 1)),
        Integer.parseInt(known.substring(0, gap)));
  }
}
