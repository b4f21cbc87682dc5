package io.katydid.report;

import java.nio.charset.Charset;

/**
 * How text is drawn.
 *
 * @param colour whether ANSI colours are used
 * @param unicode whether signs beyond ASCII can be shown
 * @param width how many characters a line has at most; from {@link #NARROWEST} to {@link #WIDEST}
 */
public record Style(boolean colour, boolean unicode, int width) {

  /** A name and three figures beside it need nearly this much. */
  static final int NARROWEST = 40;

  /** Longer lines are hard to read. */
  static final int WIDEST = 120;

  /** For texts that are kept: no colour, and the width that fits everywhere. */
  public static final Style PLAIN = new Style(false, true, Screen.USUAL_COLUMNS);

  /** For documents that have no lines: no colour, and all columns. */
  static final Style WIDE = new Style(false, true, WIDEST);

  private static final String SIGNS = "✓✗…─━";

  /** A style for a screen to which text is written in this charset. */
  static Style of(Screen screen, Charset charset) {
    return new Style(
        screen.colour(),
        charset.canEncode() && charset.newEncoder().canEncode(SIGNS),
        Math.clamp(screen.columns(), NARROWEST, WIDEST));
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

  /** The part of a bar that is full. */
  String bar(int width) {
    return good((unicode ? "━" : "#").repeat(width));
  }

  /** The part of a bar that is not. */
  String rest(int width) {
    return faint((unicode ? "─" : ".").repeat(width));
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
    return colour && !text.isEmpty() ? "\033[" + code + "m" + text + "\033[0m" : text;
  }
}
