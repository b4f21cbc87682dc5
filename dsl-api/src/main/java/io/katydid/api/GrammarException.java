package io.katydid.api;

/**
 * A text that is not in its grammar: what was found, where, and what to write instead.
 *
 * <p>The message is complete for a person and has no line breaks, as in {@code "10 sec" is not a
 * duration: at character 3, a unit (ns, us, ms, s, m or h) is expected, not a blank; did you mean
 * "10s"?}
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
   * The index of the first character that is wrong, from 0; if the text ends too early, the index
   * after its last character that is not a blank.
   */
  public int offset() {
    return offset;
  }

  /** A text that was probably meant and is in the grammar; empty if none suggests itself. */
  public String suggestion() {
    return suggestion;
  }
}
