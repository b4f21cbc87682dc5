package io.katydid.text;

/** Text that comes from a run, for a file that is read as text. */
public final class PlainText {

  private static final int REPLACEMENT = 0xFFFD;

  private PlainText() {}

  /**
   * The text without secrets, with a sign in place of what is no character of XML 1.0: readers of
   * other formats stumble over the same. Line ends and tabs are kept.
   */
  public static String of(String text) {
    return Secrets.maskedInNames(text)
        .codePoints()
        .map(character -> isCharacter(character) ? character : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isCharacter(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
      case Character.SURROGATE -> false;
      default -> character != 0xFFFE && character != 0xFFFF;
    };
  }
}
