package io.katydid.api.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A file whose load is replayed. One that ends in {@code .csv} has rates: a column of seconds, and
 * a column of iterations per second from then on. Any other is an access log: an iteration is due
 * for each of its lines.
 */
public final class ReplayFile {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private ReplayFile() {}

  /** What takes the lines of a file, one after the other, and makes the load of them. */
  sealed interface Content permits RateFile, AccessLog {

    /**
     * Takes a line that is not blank.
     *
     * @throws IllegalArgumentException if it is wrong; the message says how
     */
    void add(String line);

    /**
     * The load of all lines.
     *
     * @throws IllegalArgumentException if they make none; the message says why
     */
    Stages stages();
  }

  /** Whether a file of this name is an access log, and does not have rates. */
  public static boolean isLog(String name) {
    return !name.toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  /**
   * The load of a file.
   *
   * @param name of the file, in messages
   * @param in its bytes, in UTF-8; not closed
   * @param mostLines how many lines are read at most
   * @throws IllegalArgumentException if it has no load; the message has the file and the line
   */
  public static Stages read(String name, InputStream in, long mostLines) throws IOException {
    Content content = isLog(name) ? new AccessLog() : new RateFile();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    long number = 0;
    for (String line = lines.readLine();
        line != null && number < mostLines;
        line = lines.readLine()) {
      number++;
      String text = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
      if (!text.isBlank()) {
        add(content, text, name + ":" + number);
      }
    }
    return stages(content, name);
  }

  private static void add(Content content, String line, String place) {
    try {
      content.add(line);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
    }
  }

  private static Stages stages(Content content, String name) {
    try {
      return content.stages();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }
}
