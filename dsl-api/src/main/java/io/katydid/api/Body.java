package io.katydid.api;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The body of a request. Immutable; a constant body can be shared by all users. */
public sealed interface Body {

  /**
   * A JSON body: the value as written by the JSON library on the class path (Jackson 3, Jackson 2
   * or Gson).
   */
  static Body json(Object value) {
    return new Json(value);
  }

  /** A plain text body, UTF-8. */
  static Body text(String text) {
    return new Bytes("text/plain; charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A form body, {@code application/x-www-form-urlencoded}, in the order of the map. The elements
   * of a Collection or an array become fields of the same name, and an empty Optional none. A
   * request with a value that is null, or has no text of its own, is refused with an {@link
   * IllegalArgumentException}.
   */
  static Body form(Map<String, ?> fields) {
    return new Form(Collections.unmodifiableMap(new LinkedHashMap<>(fields)));
  }

  /** A body of these bytes; they are not copied and must not change. */
  static Body bytes(String contentType, byte[] content) {
    return new Bytes(contentType, content);
  }

  /** No body. */
  static Body empty() {
    return Bytes.EMPTY;
  }

  /** See {@link Body#json}. */
  record Json(Object value) implements Body {}

  /** See {@link Body#form}. */
  record Form(Map<String, ?> fields) implements Body {}

  /** See {@link Body#bytes}. */
  @SuppressWarnings("ArrayRecordComponent")
  record Bytes(String contentType, byte[] content) implements Body {
    private static final Bytes EMPTY = new Bytes("", new byte[0]);
  }
}
