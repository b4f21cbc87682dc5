package io.katydid.api;

/**
 * A text that is not in its grammar: what was found, where, and what to write instead.
 *
 * <p>The message is complete for a person and has no line breaks.
 */
public final class GrammarException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String suggestion;

  GrammarException(String message, int offset, String suggestion) {
    super(message);
    this.offset = offset;
    this.suggestion = suggestion;
  }

  /**
   * The index of the first character that is wrong; the length of the text if it ends too early.
   */
  public int offset() {
    return offset;
  }

  /** A text that was probably meant and is in the grammar; empty if none suggests itself. */
  public String suggestion() {
    return suggestion;
  }
}
