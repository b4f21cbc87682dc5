package io.katydid.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A URL, or the path of one, with a {@code {name}} in each place where a variable goes. Variables
 * are expanded in order, as in the simple expansion of RFC 6570: percent-encoded but for unreserved
 * characters. Immutable.
 */
final class UriTemplate {

  private static final String UNRESERVED = "-._~";
  private static final String RESERVED = ":/?[]@!$&'()*+,;=%";

  private final String text;
  private final List<String> literals;

  private UriTemplate(String text, List<String> literals) {
    this.text = text;
    this.literals = literals;
  }

  /**
   * Reads a template. Characters that may not stand in a URL are percent-encoded; a fragment is
   * left out.
   *
   * @throws IllegalArgumentException if a brace is not closed or not opened
   */
  static UriTemplate parse(String text) {
    String sent = text.indexOf('#') < 0 ? text : text.substring(0, text.indexOf('#'));
    List<String> literals = new ArrayList<>();
    int from = 0;
    for (int open = sent.indexOf('{'); open >= 0; open = sent.indexOf('{', from)) {
      int close = sent.indexOf('}', open);
      require(close > open, text);
      literals.add(literal(sent.substring(from, open), text));
      from = close + 1;
    }
    literals.add(literal(sent.substring(from), text));
    return new UriTemplate(text, literals);
  }

  private static String literal(String text, String template) {
    require(text.indexOf('}') < 0, template);
    return encode(text, UNRESERVED + RESERVED);
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
   * @throws IllegalArgumentException if there are more or fewer than the template has places
   */
  String expand(Object... variables) {
    if (variables.length != literals.size() - 1) {
      throw new IllegalArgumentException(
          "the path template \"%s\" has %d variables, but %d values were given"
              .formatted(text, literals.size() - 1, variables.length));
    }
    if (variables.length == 0) {
      return literals.getFirst();
    }
    StringBuilder url = new StringBuilder(literals.getFirst());
    for (int i = 0; i < variables.length; i++) {
      url.append(encode(String.valueOf(variables[i]))).append(literals.get(i + 1));
    }
    return url.toString();
  }

  /** The path with all percent-encoded that may not stand in one. */
  static String ascii(String path) {
    return encode(path, UNRESERVED + RESERVED);
  }

  /** The text with all but unreserved characters percent-encoded. */
  static String encode(String text) {
    return encode(text, UNRESERVED);
  }

  private static String encode(String text, String allowed) {
    if (text.chars().allMatch(c -> isAllowed(c, allowed))) {
      return text;
    }
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (isAllowed(b, allowed)) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(hex(b >> 4)).append(hex(b));
      }
    }
    return encoded.toString();
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
