package io.katydid.report;

import io.katydid.measure.Distribution;
import io.katydid.text.Figures;
import io.katydid.text.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/** Text that is made to fit into a line: without line breaks and secrets, cut, padded. */
public final class Cell {

  /** Control characters and line separators: they would break lines, or command the terminal. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

  private static final Pattern CONTROL_BUT_TAB =
      Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\\t]]+");

  private Cell() {}

  /** The text without the secrets of any URL in it. */
  public static String withoutSecrets(String text) {
    return Secrets.maskedInUrls(text);
  }

  /** The text on one line, without secrets. */
  public static String clean(String text) {
    return CONTROL.matcher(withoutSecrets(text)).replaceAll(" ").strip();
  }

  /** The same of a text that is a line of its own: its indent and its tabs stay. */
  public static String cleanLine(String text) {
    return CONTROL_BUT_TAB.matcher(withoutSecrets(text)).replaceAll(" ");
  }

  /** Shortens the text in its middle, since names differ at both ends. */
  static String cutMiddle(String text, int width, Style style) {
    if (length(text) <= width) {
      return text;
    }
    int kept = Math.max(0, width - style.ellipsis().length());
    int head = (kept + 1) / 2;
    return part(text, 0, head) + style.ellipsis() + part(text, length(text) - kept + head, kept);
  }

  /** Shortens the text at its end. */
  static String cutEnd(String text, int width, Style style) {
    return length(text) <= width
        ? text
        : part(text, 0, Math.max(0, width - style.ellipsis().length())) + style.ellipsis();
  }

  /** Breaks a text into lines, between words where there are any. */
  public static List<String> wrap(String text, int width) {
    String line = "(.{1,%1$d})(?:\\s+|$)|(.{%1$d})".formatted(width);
    return text.replaceAll(line, "$1$2\n").lines().toList();
  }

  /** The text in lines that begin under its first, which begins with this. */
  static List<String> hanging(String start, String text, Style style) {
    String indent = " ".repeat(length(start));
    List<String> lines = new ArrayList<>();
    for (String line : wrap(text, style.width() - length(start))) {
      lines.add((lines.isEmpty() ? start : indent) + line);
    }
    return lines;
  }

  static String padRight(String text, int width) {
    return text + " ".repeat(Math.max(0, width - length(text)));
  }

  static String padLeft(String text, int width) {
    return " ".repeat(Math.max(0, width - length(text))) + text;
  }

  /** A figure of these times; where there are none, there is none to show. */
  static String time(Distribution times, ToLongFunction<Distribution> figure) {
    return times.count() == 0 ? "-" : Figures.duration(figure.applyAsLong(times));
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** At most so many characters from this one on; never half a surrogate pair. */
  private static String part(String text, int from, int count) {
    int[] characters = text.codePoints().skip(from).limit(count).toArray();
    return new String(characters, 0, characters.length);
  }
}
