package io.katydid.json;

import java.util.Locale;

/** Text as JSON has it (RFC 8259). */
public final class JsonText {

  private JsonText() {}

  /** A text in quotation marks. */
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i), out);
    }
    return out.append('"').toString();
  }

  private static void append(char character, StringBuilder out) {
    switch (character) {
      case '"', '\\' -> out.append('\\').append(character);
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      default -> {
        if (character < ' ' || Character.isSurrogate(character)) {
          out.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
        } else {
          out.append(character);
        }
      }
    }
  }
}
