package io.katydid.api;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A form with parts, {@code multipart/form-data}, of {@link Body#multipart}. Immutable: each method
 * returns another form, with one part more.
 *
 * <p>Names and file names are written as browsers write them: UTF-8, a line break as {@code %0D},
 * {@code %0A}, and a quote as {@code %22}; line breaks in fields become CR LF.
 */
public record Multipart(List<Part> parts) implements Body {

  static final Multipart EMPTY = new Multipart(List.of());

  /** A copy. */
  public Multipart {
    parts = List.copyOf(parts);
  }

  /**
   * Adds a field: its value as text, one for each element of a Collection or an array, and none for
   * an empty Optional. A request with a value that is null, or has no text of its own, is refused
   * with an {@link IllegalArgumentException}.
   */
  public Multipart field(String name, Object value) {
    return with(new Field(name, value));
  }

  /** Adds a file, of the name that it has, and the type that its name says. */
  public Multipart file(String name, Path path) {
    Path fileName = path.getFileName();
    return file(name, fileName == null ? "" : fileName.toString(), Body.file(path));
  }

  /**
   * Adds a file of this content and its type.
   *
   * @param fileName as the server sees it
   * @throws IllegalArgumentException if the content has parts itself, or is compressed
   */
  public Multipart file(String name, String fileName, Body content) {
    return with(new Content(name, Optional.of(fileName), content));
  }

  /**
   * Adds a part of this content and its type that is no file, such as JSON.
   *
   * @throws IllegalArgumentException if the content has parts itself, or is compressed
   */
  public Multipart part(String name, Body content) {
    return with(new Content(name, Optional.empty(), content));
  }

  private Multipart with(Part part) {
    List<Part> all = new ArrayList<>(parts);
    all.add(part);
    return new Multipart(all);
  }

  /** A part of the form. */
  public sealed interface Part {

    /** What the form calls it. */
    String name();
  }

  /** See {@link Multipart#field}. */
  public record Field(String name, Object value) implements Part {}

  /**
   * See {@link Multipart#file(String, String, Body)} and {@link Multipart#part}.
   *
   * @param fileName empty if it is no file
   */
  public record Content(String name, Optional<String> fileName, Body body) implements Part {

    /** Checks that the content is one that a part may have. */
    public Content {
      if (body instanceof Multipart || body instanceof Gzip) {
        throw new IllegalArgumentException(
            "the part \"%s\" of a form %s: leave that out"
                .formatted(name, body instanceof Gzip ? "is compressed" : "has parts itself"));
      }
    }
  }
}
