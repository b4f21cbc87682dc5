package io.katydid.report;

import java.nio.charset.Charset;

/**
 * How text is drawn.
 *
 * @param colour whether ANSI colours are used
 * @param unicode whether signs beyond ASCII can be shown
 */
record Style(boolean colour, boolean unicode) {

  /** For texts that are kept: no colour. */
  static final Style PLAIN = new Style(false, true);

  private static final String SIGNS = "✓✗…─";

  /** A style for a screen to which text is written in this charset. */
  static Style of(Screen screen, Charset charset) {
    return new Style(screen.colour(), charset.canEncode() && charset.newEncoder().canEncode(SIGNS));
  }

  String tick() {
    return unicode ? "✓" : "+";
  }

  String cross() {
    return unicode ? "✗" : "x";
  }

  String ellipsis() {
    return unicode ? "…" : "...";
  }

  String rule(int width) {
    return (unicode ? "─" : "-").repeat(width);
  }

  String good(String text) {
    return paint("32", text);
  }

  String bad(String text) {
    return paint("31", text);
  }

  String strong(String text) {
    return paint("1", text);
  }

  String faint(String text) {
    return paint("2", text);
  }

  private String paint(String code, String text) {
    return colour ? "\033[" + code + "m" + text + "\033[0m" : text;
  }
}
