package io.katydid.api;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A grammar: how its texts are read, and what was probably meant by a text that is not one.
 *
 * @param kind what its texts are, with the article: {@code a duration}
 * @param examples texts of the grammar, as a part of a sentence
 * @param reading reads from the cursor; throws a {@link SyntaxError}
 * @param mending proposes texts for a {@linkplain #plain plain} one, best first; those that cannot
 *     be read are dropped, so that it need not be careful
 */
record Grammar<T>(
    String kind,
    String examples,
    Function<Cursor, T> reading,
    Function<String, Stream<String>> mending) {

  /**
   * Reads a text.
   *
   * @throws GrammarException if it is not in the grammar
   */
  T parse(String text) {
    try {
      return read(text);
    } catch (SyntaxError error) {
      String suggestion = suggestion(text);
      throw new GrammarException(message(text, error, suggestion), error.offset(), suggestion);
    }
  }

  private T read(String text) {
    Cursor cursor = new Cursor(text);
    T read = reading.apply(cursor);
    if (!cursor.atEnd()) {
      throw cursor.missing("the end");
    }
    return read;
  }

  private String suggestion(String text) {
    return Stream.of(plain(text))
        .filter(plain -> !plain.isEmpty())
        .flatMap(mending)
        .filter(this::isReadable)
        .findFirst()
        .orElse("");
  }

  private boolean isReadable(String text) {
    try {
      read(text);
      return true;
    } catch (SyntaxError error) {
      return false;
    }
  }

  private String message(String text, SyntaxError error, String suggestion) {
    return "%s is not %s: %s; %s"
        .formatted(
            Cursor.quoted(text),
            kind,
            found(text, error),
            suggestion.isEmpty()
                ? "write it like " + examples
                : "did you mean " + Cursor.quoted(suggestion) + "?");
  }

  private static String found(String text, SyntaxError error) {
    if (text.isBlank()) {
      return "it is empty";
    }
    boolean atEnd = error.offset() == text.stripTrailing().length();
    String where = atEnd ? "at its end" : "at character " + (error.offset() + 1);
    return where + ", " + error.getMessage();
  }

  /**
   * The text in lower case, without blanks, signs and separators of thousands, and with a decimal
   * point that stands between digits.
   */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Z}]", "")
        .replaceAll("(?<=\\d)[,_'](?=\\d{3}(?!\\d))", "")
        .replaceAll("(?<=\\d),(?=\\d)", ".")
        .replaceAll("(?<![\\d.])[+-](?=[\\d.])", "")
        .replaceAll("(?<!\\d)\\.(?=\\d)", "0.");
  }
}
