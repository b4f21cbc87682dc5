package io.katydid.html;

import io.katydid.report.Cell;
import java.util.Set;

/**
 * Writes elements and text. What it writes is HTML, and well-formed XML, too.
 *
 * <p>All text and all values of attributes go through {@link #escape}: names of requests, messages
 * and addresses come from a target, and may be anything.
 */
final class Markup {

  /** Those that stand in a line of text, where a line break would be a blank. */
  private static final Set<String> IN_LINE = Set.of("span", "strong", "code", "pre", "tspan");

  private static final int REPLACEMENT = 0xFFFD;

  private final StringBuilder out = new StringBuilder();

  /** An element with what is written meanwhile in it; attributes are names and values, in turn. */
  Markup element(String name, Runnable content, String... attributes) {
    start(name, attributes);
    out.append('>');
    content.run();
    return end(name);
  }

  /** An element with this text in it. */
  Markup leaf(String name, String text, String... attributes) {
    return element(name, () -> text(text), attributes);
  }

  /** An element with nothing in it. */
  Markup empty(String name, String... attributes) {
    start(name, attributes);
    out.append("/>\n");
    return this;
  }

  /** Text. */
  Markup text(String text) {
    escape(text, out);
    return this;
  }

  /** What is markup already, or a style sheet. Never what a run brought. */
  Markup raw(String constant) {
    out.append(constant);
    return this;
  }

  private void start(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1], out);
      out.append('"');
    }
  }

  private Markup end(String name) {
    out.append("</").append(name).append('>');
    if (!IN_LINE.contains(name)) {
      out.append('\n');
    }
    return this;
  }

  /** Without secrets; with a sign in place of what HTML or XML does not allow, or hides. */
  private static void escape(String text, StringBuilder out) {
    Cell.withoutSecrets(text)
        .codePoints()
        .forEach(character -> {
          switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(isText(character) ? character : REPLACEMENT);
          }
        });
  }

  private static boolean isText(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\n' || character == '\t';
      case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
