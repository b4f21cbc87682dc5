package io.katydid.report;

import io.katydid.measure.Distribution;
import io.katydid.text.DisplayWidth;
import io.katydid.text.Figures;
import io.katydid.text.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/** Text that is made to fit into a line: without line breaks and secrets, cut, padded. */
public final class Cell {

  /**
   * Control characters, line separators and those that turn the direction of what follows: they
   * would break lines, command the terminal, or show a line as another.
   */
  private static final String CONTROLS = "\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069";

  private static final Pattern CONTROL = Pattern.compile("[" + CONTROLS + "]+");
  private static final Pattern CONTROL_BUT_TAB = Pattern.compile("[" + CONTROLS + "&&[^\\t]]+");

  private static final String GAP = "  ";

  private Cell() {}

  /** The text without the secrets of any URL in it. */
  public static String withoutSecrets(String text) {
    return Secrets.maskedInNames(text);
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
    return head(text, head) + style.ellipsis() + tail(text, kept - head);
  }

  /** Shortens the text at its end. */
  static String cutEnd(String text, int width, Style style) {
    return length(text) <= width
        ? text
        : head(text, Math.max(0, width - style.ellipsis().length())) + style.ellipsis();
  }

  /** Breaks a text into lines, between words where there are any. */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String rest = line.stripTrailing();
      while (length(rest) > width) {
        int end = lineEnd(rest, width);
        lines.add(rest.substring(0, end).stripTrailing());
        rest = rest.substring(end).stripLeading();
      }
      if (!rest.isEmpty() || line.isBlank()) {
        lines.add(rest);
      }
    }
    return lines;
  }

  /** Where the last word ends that fits; where one word is wider, what fits of it. */
  private static int lineEnd(String text, int width) {
    int fits = head(text, width).length();
    for (int end = fits; end > 0; end--) {
      if (Character.isWhitespace(text.charAt(end)) && !text.substring(0, end).isBlank()) {
        return end;
      }
    }
    return Math.max(fits, text.offsetByCodePoints(0, 1));
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

  /** Parts with a gap between them, on one line, or on more where they do not fit beside. */
  static List<String> packed(List<String> parts, int width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String part : parts) {
      String longer = line.isEmpty() ? part : line + GAP + part;
      if (!line.isEmpty() && length(longer) > width) {
        lines.add(line);
        longer = GAP + part.strip();
      }
      line = longer;
    }
    lines.add(line);
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

  /** How many columns of a terminal it takes. */
  static int length(String text) {
    return DisplayWidth.of(text);
  }

  /** As many characters as fit into a width, with the marks on the last. */
  private static String head(String text, int width) {
    int at = 0;
    int left = width;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      left -= DisplayWidth.of(character);
      if (left < 0) {
        break;
      }
      at += Character.charCount(character);
    }
    return text.substring(0, at);
  }

  /** The same from the end, without marks whose character does not fit. */
  private static String tail(String text, int width) {
    int at = text.length();
    int left = width;
    int start = at;
    while (at > 0) {
      int character = text.codePointBefore(at);
      left -= DisplayWidth.of(character);
      if (left < 0) {
        break;
      }
      at -= Character.charCount(character);
      start = DisplayWidth.of(character) > 0 ? at : start;
    }
    return text.substring(start);
  }
}
