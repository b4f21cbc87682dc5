package io.katydid.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads and writes a JSON object (RFC 8259) on one line, whose members are texts and numbers, and
 * nothing else: that is all a recorded run needs, and no reason to put a JSON library on the class
 * path of those that have none. Strict: what is not of this form is refused.
 */
public final class FlatJson {

  private final String text;
  private int next;

  private FlatJson(String text) {
    this.text = text;
  }

  /** Writes members, in their order: numbers as numbers, all else as text. */
  public static String write(Map<String, Object> members) {
    StringBuilder out = new StringBuilder("{");
    members.forEach((name, value) -> {
      out.append(out.length() == 1 ? "" : ", ");
      out.append(JsonText.quoted(name)).append(": ");
      if (value instanceof Double number) {
        out.append(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
      } else {
        out.append(JsonText.quoted(value.toString()));
      }
    });
    return out.append('}').toString();
  }

  /**
   * Reads members, in their order; their values are {@link String} or {@link Double}.
   *
   * @throws IllegalArgumentException if it is not of this form; with the column and the reason
   */
  public static Map<String, Object> read(String line) {
    FlatJson json = new FlatJson(line);
    Map<String, Object> members = json.object();
    json.blanks();
    if (json.next < line.length()) {
      throw json.expected("the end of the line");
    }
    return members;
  }

  private Map<String, Object> object() {
    Map<String, Object> members = new LinkedHashMap<>();
    take('{');
    do {
      blanks();
      int start = next;
      String name = string();
      take(':');
      blanks();
      if (members.put(name, peek() == '"' ? string() : number()) != null) {
        next = start;
        throw expected("a name that is not there twice");
      }
    } while (taken(','));
    take('}');
    return members;
  }

  private String string() {
    take('"');
    StringBuilder value = new StringBuilder();
    while (peek() != '"') {
      if (peek() < ' ') {
        throw expected("a quotation mark at the end of the text");
      }
      value.append(peek() == '\\' ? escaped() : text.charAt(next++));
    }
    next++;
    return value.toString();
  }

  private char escaped() {
    next++;
    char kind = peek();
    next++;
    return switch (kind) {
      case '"', '\\', '/' -> kind;
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode();
      default -> {
        next--;
        throw expected("an escape such as \\n");
      }
    };
  }

  private char unicode() {
    int end = next + 4;
    if (end > text.length() || !text.substring(next, end).matches("\\p{XDigit}{4}")) {
      throw expected("four hexadecimal digits");
    }
    char value = (char) Integer.parseInt(text.substring(next, end), 16);
    next = end;
    return value;
  }

  private Double number() {
    int start = next;
    while (next < text.length() && "+-.0123456789eE".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    String number = text.substring(start, next);
    if (!number.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
      next = start;
      throw expected("a text or a number");
    }
    return Double.valueOf(number);
  }

  private void take(char wanted) {
    if (!taken(wanted)) {
      throw expected("'" + wanted + "'");
    }
  }

  private boolean taken(char wanted) {
    blanks();
    boolean there = peek() == wanted;
    next += there ? 1 : 0;
    return there;
  }

  private void blanks() {
    while (peek() == ' ' || peek() == '\t') {
      next++;
    }
  }

  /** The next character; 0 at the end. */
  private char peek() {
    return next < text.length() ? text.charAt(next) : 0;
  }

  private IllegalArgumentException expected(String what) {
    return new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "column %d: %s is expected here%s",
            next + 1,
            what,
            next < text.length() ? ", not '" + peek() + "'" : ", not the end"));
  }
}
