package io.katydid.result;

import java.util.regex.Pattern;

/**
 * What was tested, as a version control system names it.
 *
 * @param commit the name of the commit, such as the 40 hexadecimal digits of git
 * @param changed whether files differed from it; false also where that is not known
 */
public record Revision(String commit, boolean changed) {

  private static final String CHANGED = "-dirty";
  private static final int SHORT = 10;
  private static final Pattern DIGITS = Pattern.compile("\\p{XDigit}{40,64}");

  /** Reads what {@link #toString} writes. */
  public static Revision parse(String text) {
    return text.endsWith(CHANGED)
        ? new Revision(text.substring(0, text.length() - CHANGED.length()), true)
        : new Revision(text, false);
  }

  /** For a person: the first digits, and whether files were changed. */
  public String text() {
    String name = DIGITS.matcher(commit).matches() ? commit.substring(0, SHORT) : commit;
    return name + (changed ? " with changes" : "");
  }

  /** On one line, as {@code git describe --dirty} does: {@code 3f2a9c1-dirty}. */
  @Override
  public String toString() {
    return commit + (changed ? CHANGED : "");
  }
}
