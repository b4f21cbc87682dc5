package io.katydid.kubernetes;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One value as YAML has it. A text that a parser could take for anything else is in double quotes,
 * with escapes for what is not ASCII or no printable character.
 */
final class YamlScalar {

  /** A letter or slash first, so that it is no number, date, sign or tag. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z/][A-Za-z0-9_./-]*");

  /** What YAML 1.1 or 1.2 takes for a truth or for nothing. */
  private static final Set<String> WORDS =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  private YamlScalar() {}

  static String of(Object value) {
    return value instanceof Integer || value instanceof Boolean
        ? value.toString()
        : ofText(value.toString());
  }

  private static String ofText(String text) {
    boolean isPlain =
        PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    return isPlain ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(point -> out.append(escaped(point)));
    return out.append('"').toString();
  }

  private static String escaped(int point) {
    if (point == '"' || point == '\\') {
      return "\\" + Character.toString(point);
    }
    if (point >= ' ' && point <= '~') {
      return Character.toString(point);
    }
    return point <= Character.MAX_VALUE
        ? String.format(Locale.ROOT, "\\u%04X", point)
        : String.format(Locale.ROOT, "\\U%08X", point);
  }
}
