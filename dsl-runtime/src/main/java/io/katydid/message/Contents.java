package io.katydid.message;

import io.katydid.api.Body;
import io.katydid.api.Multipart;
import io.katydid.databind.JsonLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What bodies that user code describes are sent as. */
public final class Contents {

  /** A file that is no larger is read before the request is timed, and sent with its head. */
  private static final int SMALL = 8 << 10;

  private static final String ANY_TYPE = "application/octet-stream";

  private Contents() {}

  /**
   * The content of a body.
   *
   * @throws IllegalArgumentException if it has a value without a text, or one that cannot be
   *     written as JSON, a type that no header can have, or a file that is not there
   * @throws java.io.UncheckedIOException if a file cannot be read
   * @throws IllegalStateException if it is JSON, and there is no library for that
   */
  public static Content of(Body body) {
    return switch (body) {
      case Body.Bytes bytes -> new Content.Whole(type(bytes.contentType()), bytes.content());
      case Body.Json json ->
          new Content.Whole("application/json", JsonLibrary.get().write(json.value()));
      case Body.Form form ->
          new Content.Whole("application/x-www-form-urlencoded", encode(form.fields()));
      case Body.File file -> ofFile(file);
      case Body.Stream stream ->
          new StreamedContent(
              type(stream.contentType()), stream.length(), stream.source(), stream.isRepeatable());
      case Multipart form -> MultipartContent.of(form);
      case Body.Gzip gzip -> GzipContent.of(of(gzip.body()));
    };
  }

  private static String type(String type) {
    return type.isEmpty() ? type : Headers.of("Content-Type", type).value();
  }

  private static Content ofFile(Body.File file) {
    Path path = file.path();
    String type = file.contentType().isEmpty() ? typeOf(path) : type(file.contentType());
    requireReadable(path);
    try {
      long size = Files.size(path);
      return size <= SMALL
          ? new Content.Whole(type, Files.readAllBytes(path))
          : new StreamedContent(type, size, () -> Files.newInputStream(path), true);
    } catch (IOException e) {
      throw new UncheckedIOException("the file " + path + " cannot be sent", e);
    }
  }

  private static void requireReadable(Path path) {
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      String why = Files.exists(path) ? "is no file that can be read" : "does not exist";
      throw new IllegalArgumentException(
          "the file \"%s\" cannot be sent: it %s; paths are relative to %s"
              .formatted(path, why, Path.of("").toAbsolutePath()));
    }
  }

  private static String typeOf(Path path) {
    String guessed = URLConnection.guessContentTypeFromName(String.valueOf(path.getFileName()));
    return guessed == null ? ANY_TYPE : guessed;
  }

  private static byte[] encode(Map<String, ?> fields) {
    return fields.entrySet().stream()
        .flatMap(field -> pairs(field.getKey(), field.getValue()))
        .collect(Collectors.joining("&"))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static Stream<String> pairs(String name, Object value) {
    return ValueText.all("the form field \"" + name + "\"", value).stream()
        .map(text -> encode(name) + "=" + encode(text));
  }

  private static String encode(String text) {
    return UriTemplate.encode(text).replace("%20", "+");
  }
}
