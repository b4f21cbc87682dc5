package io.katydid.api;

/** What is wrong with a text, and where; {@link Grammar} makes it a {@link GrammarException}. */
final class SyntaxError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int offset;

  /**
   * An error.
   *
   * @param offset the index of the first character that is wrong
   * @param problem a clause that says what was found and what is to be written
   */
  SyntaxError(int offset, String problem) {
    super(problem, null, false, false);
    this.offset = offset;
  }

  int offset() {
    return offset;
  }
}
