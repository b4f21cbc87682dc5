package io.katydid.examples.server;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A store of 10,000 books, and those that are added, in memory.
 *
 * <p>Thread-safe.
 */
final class BookStore {

  private static final int SEEDED = 10_000;
  private static final int LONGEST_LIST = 100;

  private final Map<Integer, Book> books = new ConcurrentHashMap<>();
  private final AtomicInteger lastId = new AtomicInteger(SEEDED);

  BookStore() {
    IntStream.rangeClosed(1, SEEDED).forEach(id -> books.put(id, seeded(id)));
  }

  private static Book seeded(int id) {
    return new Book(id, "Book " + id, "Author " + id % 500, 5 + id % 2000 / 100.0);
  }

  /**
   * The books after so many, in the order in which they came.
   *
   * @throws Refusal with status 400, if the list would be empty or too long
   */
  List<Book> list(int limit, int offset) {
    if (limit < 1 || limit > LONGEST_LIST || offset < 0) {
      String allowed = "limit must be from 1 to " + LONGEST_LIST + ", and offset not negative";
      throw new Refusal(400, allowed);
    }
    int last = Math.min(offset + limit, lastId.get());
    return IntStream.rangeClosed(offset + 1, last)
        .mapToObj(books::get)
        .filter(book -> book != null)
        .toList();
  }

  /**
   * The book of this number.
   *
   * @throws Refusal with status 404, if there is none
   */
  Book read(int id) {
    Book book = books.get(id);
    if (book == null) {
      throw new Refusal(404, "there is no book " + id);
    }
    return book;
  }

  /**
   * Adds a book.
   *
   * @throws Refusal with status 422, if the body is none
   */
  Book create(JsonNode body) {
    Book valid = Book.created(0, body);
    int id = lastId.incrementAndGet();
    Book book = new Book(id, valid.title(), valid.author(), valid.price());
    books.put(id, book);
    return book;
  }

  /**
   * Changes a book.
   *
   * @throws Refusal with status 404, if there is none of this number, or 422, if the body is wrong
   */
  Book change(int id, JsonNode body) {
    read(id);
    return books.compute(id, (any, book) -> book == null ? null : book.changed(body));
  }
}
