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

  /** Not a terminal: a file, a pipe, the log of a build. */
  static final Screen PLAIN = new Screen(false, false, TextReport.WIDTH, Integer.MAX_VALUE);

  /** What every terminal has had since the VT100, as {@code stty size} would say it. */
  private static final String USUAL_SIZE = "24 80";

  /**
   * Decides what there is to show on.
   *
   * @param environment the environment variables: {@code TERM}, {@code NO_COLOR}
   * @param interactive whether output goes to a terminal
   * @param size asks that terminal for its size in the form of {@code stty size}: rows, columns;
   *     anything else if it is unknown
   */
  static Screen of(Map<String, String> environment, boolean interactive, Supplier<String> size) {
    if (!interactive || environment.getOrDefault("TERM", "dumb").equals("dumb")) {
      return PLAIN;
    }
    boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty();
    String answer = size.get().strip();
    String known = answer.matches("[1-9]\\d{0,3} [1-9]\\d{0,3}") ? answer : USUAL_SIZE;
    int gap = known.indexOf(' ');
    return new Screen(
        true,
        colour,
        Integer.parseInt(known.substring(gap + 1)),
        Integer.parseInt(known.substring(0, gap)));
  }
}
