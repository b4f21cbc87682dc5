package io.katydid.message;

import java.nio.charset.StandardCharsets;

/** The bytes of HTTP messages, which are ASCII where they have a meaning. */
public final class Ascii {

  /** Carriage return, the first half of the end of a line. */
  public static final byte CR = '\r';

  /** Line feed, which ends a line with or without {@link #CR} before it. */
  public static final byte LF = '\n';

  private static final boolean[] TOKEN = tokens();

  private Ascii() {}

  /**
   * A byte for each character, as in ISO-8859-1.
   *
   * @param text without characters above U+00FF: they would become question marks
   */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * A character for each byte, as in ISO-8859-1.
   *
   * @param from the first of them
   * @param to behind the last
   */
  public static String string(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** Whether the bytes from here to there are this text, given in lower case, in any case. */
  static boolean matches(byte[] bytes, int from, int to, String lowerCase) {
    if (to - from != lowerCase.length()) {
      return false;
    }
    for (int i = 0; i < lowerCase.length(); i++) {
      byte b = bytes[from + i];
      int lower = b >= 'A' && b <= 'Z' ? b + 32 : b;
      if (lower != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether this byte may stand in a token (RFC 9110, section 5.6.2). */
  static boolean isToken(int c) {
    return c >= 0 && c < TOKEN.length && TOKEN[c];
  }

  private static boolean[] tokens() {
    boolean[] tokens = new boolean[128];
    for (int c = 0; c < tokens.length; c++) {
      boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      tokens[c] = isLetter || (c >= '0' && c <= '9') || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
    }
    return tokens;
  }

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }
}
