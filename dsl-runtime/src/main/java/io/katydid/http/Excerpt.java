package io.katydid.http;

import io.katydid.text.Secrets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The beginning of a body, as a report can show it: on one line, short, and without what looks like
 * a secret, or was one of the request.
 */
final class Excerpt {

  private static final int LONGEST = 200;

  /** What is read at most: more than is shown, as blanks and secrets take less place then. */
  private static final int READ = 4 * LONGEST;

  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Z}\\p{Cf}\\p{Co}\\p{Cn}]+");
  private static final Pattern BINARY = Pattern.compile("[\\p{Cntrl}\\uFFFD&&[^\\s]]");

  private Excerpt() {}

  /**
   * The excerpt; empty if there is nothing to see.
   *
   * @param secrets texts of the request that are not shown
   */
  static String of(String body, List<String> secrets) {
    String start = body.substring(0, Math.min(body.length(), READ));
    if (BINARY.matcher(start).find()) {
      return "no text";
    }
    String line = withoutSecrets(UNPRINTABLE.matcher(start).replaceAll(" ").strip(), secrets);
    boolean isWhole = line.length() <= LONGEST && body.length() <= READ;
    return isWhole ? line : line.substring(0, Math.min(line.length(), LONGEST)) + "...";
  }

  /** The text with a mask in place of what looks like a secret, or is one of these. */
  static String withoutSecrets(String text, List<String> secrets) {
    String masked = text;
    for (String secret : secrets) {
      masked = masked.replace(secret, Secrets.MASK);
    }
    return Secrets.masked(masked);
  }
}
