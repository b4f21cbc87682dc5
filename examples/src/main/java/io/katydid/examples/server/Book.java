package io.katydid.examples.server;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A book of the {@link BookStore}. */
record Book(int id, String title, String author, double price) {

  /**
   * A book with all its values from a body.
   *
   * @throws Refusal with status 422, if one is missing or of another type
   */
  static Book created(int id, JsonNode body) {
    refuse(Stream.of(Field.values()).filter(field -> !field.isIn(body)));
    return new Book(id, "", "", 0).with(body);
  }

  /**
   * This book with those values that are in the body.
   *
   * @throws Refusal with status 422, if one is of another type
   */
  Book changed(JsonNode body) {
    refuse(Stream.of(Field.values()).filter(field -> body.has(field.key()) && !field.isIn(body)));
    return with(body);
  }

  /** What other shops ask for it: less, the same, more. */
  Offers offers() {
    return new Offers(
        id, DoubleStream.of(0.9, 1, 1.1).map(share -> price * share).boxed().toList());
  }

  private Book with(JsonNode body) {
    return new Book(
        id,
        body.path("title").asString(title),
        body.path("author").asString(author),
        body.path("price").asDouble(price));
  }

  private static void refuse(Stream<Field> wrong) {
    List<String> keys = wrong.map(Field::key).toList();
    if (!keys.isEmpty()) {
      throw new Refusal(422, "missing, or of another type: " + String.join(", ", keys));
    }
  }

  /** What a book must have. */
  private enum Field {
    TITLE,
    AUTHOR,
    PRICE;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isIn(JsonNode body) {
      JsonNode value = body.path(key());
      return this == PRICE ? value.isNumber() : value.isString();
    }
  }

  /** The answer to {@code /books/{id}/offers}. */
  record Offers(int id, List<Double> offers) {}
}
