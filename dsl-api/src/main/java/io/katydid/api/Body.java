package io.katydid.api;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The body of a request. Immutable; a constant body can be shared by all users.
 *
 * <p>Bodies of files and streams are read while they are sent, and are never in memory as a whole:
 * so reading them is part of the time of the request. If one cannot be read, or has another length
 * than it was said to have, the request fails, and its connection is closed.
 */
public sealed interface Body
    permits Body.Json, Body.Form, Body.Bytes, Body.File, Body.Stream, Body.Gzip, Multipart {

  /** The length of a stream that nobody knows: it is sent in chunks. */
  long UNKNOWN_LENGTH = -1;

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

  /**
   * The content of a file, of the type that its name says: {@code image/png} for {@code a.png}, and
   * {@code application/octet-stream} if the JDK knows none.
   *
   * <pre>{@code
   * http.put("/images/{id}", Body.file(Path.of("src/test/files/large.png")), 7);
   * }</pre>
   *
   * <p>It is read while it is sent. A request with a file that cannot be read is refused with an
   * {@link IllegalArgumentException}.
   */
  static Body file(Path path) {
    return new File("", path);
  }

  /** The content of a file, of this type; otherwise as {@link #file(Path)}. */
  static Body file(String contentType, Path path) {
    return new File(contentType, path);
  }

  /** A body of unknown length, which is sent in chunks; otherwise as the other one. */
  static Stream stream(String contentType, BodySource source) {
    return stream(contentType, UNKNOWN_LENGTH, source);
  }

  /**
   * A body that is read while it is sent.
   *
   * <pre>{@code
   * Body large = Body.stream("text/csv", 1_000_000, () -> new Rows(1_000_000));
   * }</pre>
   *
   * @param length how many bytes it has, or {@link #UNKNOWN_LENGTH}
   * @param source opens it, once for each time that it is sent: also for a redirect, and for the
   *     second try of a request that met a closed connection
   * @throws IllegalArgumentException if the length is negative, and not that one
   */
  static Stream stream(String contentType, long length, BodySource source) {
    return new Stream(contentType, length, source, true);
  }

  /**
   * A form with parts, {@code multipart/form-data} (RFC 7578), to add fields and files to.
   *
   * <pre>{@code
   * http.post("/orders", Body.multipart().field("id", 7).file("receipt", Path.of("receipt.pdf")));
   * }</pre>
   */
  static Multipart multipart() {
    return Multipart.EMPTY;
  }

  /**
   * This body, compressed by gzip, with the header {@code Content-Encoding: gzip}. One that is in
   * memory is compressed before the request is timed; one that is read while it is sent is
   * compressed meanwhile, and sent in chunks.
   *
   * @throws IllegalStateException if it is compressed already
   */
  default Body gzip() {
    return new Gzip(this);
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

  /**
   * See {@link Body#file(String, Path)}.
   *
   * @param contentType that of its name, if it is empty
   */
  record File(String contentType, Path path) implements Body {}

  /**
   * See {@link Body#stream(String, long, BodySource)}.
   *
   * @param isRepeatable whether the source can be asked more than once
   */
  record Stream(String contentType, long length, BodySource source, boolean isRepeatable)
      implements Body {

    /** Checks the length. */
    public Stream {
      if (length < UNKNOWN_LENGTH) {
        throw new IllegalArgumentException(
            "the length of a body is not negative: " + length + "; or write UNKNOWN_LENGTH");
      }
    }

    /**
     * The same, but its source is asked only once: a request that would have to send it again, as
     * it was redirected, was refused by status 401 or met a closed connection, fails. The failure
     * says {@code not sent again: .once()}.
     */
    public Stream once() {
      return new Stream(contentType, length, source, false);
    }
  }

  /** See {@link Body#gzip}. */
  record Gzip(Body body) implements Body {

    /** Checks that it is done once. */
    public Gzip {
      if (body instanceof Gzip) {
        throw new IllegalStateException("the body is compressed by gzip already");
      }
    }
  }
}
