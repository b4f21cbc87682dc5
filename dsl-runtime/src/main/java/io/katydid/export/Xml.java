package io.katydid.export;

import io.katydid.text.PlainText;
import java.util.Map;

/** A document in XML 1.0, an element to a line. */
final class Xml {

  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private int depth;

  /** Writes an element, and in it what is written meanwhile. */
  Xml element(String name, Map<String, String> attributes, Runnable content) {
    start(name, attributes).append(">\n");
    depth++;
    content.run();
    depth--;
    out.append("  ".repeat(depth)).append("</").append(name).append(">\n");
    return this;
  }

  /** Writes an element with text alone. */
  Xml text(String name, Map<String, String> attributes, String text) {
    start(name, attributes);
    out.append(text.isEmpty() ? "/>" : ">" + escaped(text, false) + "</" + name + ">");
    out.append('\n');
    return this;
  }

  private StringBuilder start(String name, Map<String, String> attributes) {
    out.append("  ".repeat(depth)).append('<').append(name);
    attributes.forEach((attribute, value) ->
        out.append(' ').append(attribute).append("=\"").append(escaped(value, true)).append('"'));
    return out;
  }

  /** A reader makes spaces of line ends and tabs in an attribute, unless they are references. */
  private static String escaped(String text, boolean inAttribute) {
    StringBuilder escaped = new StringBuilder();
    for (char character : PlainText.of(text).toCharArray()) {
      switch (character) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\r' -> escaped.append("&#13;");
        case '\n', '\t' ->
            escaped.append(inAttribute ? "&#" + (int) character + ";" : "" + character);
        default -> escaped.append(character);
      }
    }
    return escaped.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
