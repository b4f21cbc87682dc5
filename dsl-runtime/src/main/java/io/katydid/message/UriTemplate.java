package io.katydid.message;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A URL, or the path of one, with a {@code {name}} in each place where a variable goes. Variables
 * are expanded in order, as in the simple expansion of RFC 6570: percent-encoded but for unreserved
 * characters. Immutable.
 */
public final class UriTemplate {

  private static final String UNRESERVED = "-._~";
  private static final String RESERVED = ":/?[]@!$&'()*+,;=%";

  private final String text;
  private final List<String> literals;
  private final List<String> names;

  private UriTemplate(String text, List<String> literals, List<String> names) {
    this.text = text;
    this.literals = literals;
    this.names = names;
  }

  /**
   * Reads a template. Characters that may not stand in a URL are percent-encoded; a fragment is
   * left out.
   *
   * @throws IllegalArgumentException if a brace is not closed or not opened
   */
  public static UriTemplate parse(String text) {
    String sent = text.indexOf('#') < 0 ? text : text.substring(0, text.indexOf('#'));
    List<String> literals = new ArrayList<>();
    List<String> names = new ArrayList<>();
    int from = 0;
    for (int open = sent.indexOf('{'); open >= 0; open = sent.indexOf('{', from)) {
      int close = sent.indexOf('}', open);
      require(close > open, text);
      literals.add(literal(sent.substring(from, open), text));
      names.add("the path variable " + sent.substring(open, close + 1));
      from = close + 1;
    }
    literals.add(literal(sent.substring(from), text));
    return new UriTemplate(text, literals, names);
  }

  private static String literal(String text, String template) {
    require(text.indexOf('}') < 0, template);
    return ascii(text);
  }

  private static void require(boolean closed, String template) {
    if (!closed) {
      throw new IllegalArgumentException(
          "unbalanced braces in the path template \"" + template + "\"");
    }
  }

  /**
   * The URL with these variables.
   *
   * @throws IllegalArgumentException if there are more or fewer than the template has places, or
   *     one is null or has no text
   */
  public String expand(Object... variables) {
    if (variables == null) {
      // What javac makes of a lone null.
      return expand(new Object[] {null});
    }
    if (variables.length != names.size()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the path template \"%s\" takes %s, not %d",
              text,
              names.size() == 1 ? "1 value" : names.size() + " values",
              variables.length));
    }
    if (variables.length == 0) {
      return literals.getFirst();
    }
    StringBuilder url = new StringBuilder(literals.getFirst());
    for (int i = 0; i < variables.length; i++) {
      url.append(encode(ValueText.one(names.get(i), variables[i]))).append(literals.get(i + 1));
    }
    return url.toString();
  }

  /** The path and query with all percent-encoded that may not stand in them, in UTF-8. */
  static String ascii(String path) {
    return encode(path, UNRESERVED + RESERVED, StandardCharsets.UTF_8);
  }

  /** As {@link #ascii}, for a text that has a character for each byte. */
  static String asciiOfBytes(String path) {
    return encode(path, UNRESERVED + RESERVED, StandardCharsets.ISO_8859_1);
  }

  /** The text in UTF-8, with all but unreserved characters percent-encoded. */
  public static String encode(String text) {
    return encode(text, UNRESERVED, StandardCharsets.UTF_8);
  }

  private static String encode(String text, String allowed, Charset charset) {
    if (isAllowed(text, allowed)) {
      return text;
    }
    byte[] bytes = text.getBytes(charset);
    StringBuilder encoded = new StringBuilder(bytes.length + 16);
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (isAllowed(b, allowed) && (b != '%' || isEscape(bytes, i))) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(hex(b >> 4)).append(hex(b));
      }
    }
    return encoded.toString();
  }

  private static boolean isAllowed(String text, String allowed) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '%' || !isAllowed(text.charAt(i), allowed)) {
        return false;
      }
    }
    return true;
  }

  /** Whether two hexadecimal digits follow; a percent sign that stands alone may not. */
  private static boolean isEscape(byte[] bytes, int percent) {
    return percent + 2 < bytes.length
        && Character.digit(bytes[percent + 1], 16) >= 0
        && Character.digit(bytes[percent + 2], 16) >= 0;
  }

  private static char hex(int nibble) {
    return Character.toUpperCase(Character.forDigit(nibble & 0xF, 16));
  }

  private static boolean isAllowed(int c, String allowed) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || allowed.indexOf(c) >= 0;
  }
}
