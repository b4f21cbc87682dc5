package io.katydid.http;

import io.katydid.api.Body;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A body as it is sent.
 *
 * @param type the value of the Content-Type header, or empty
 */
@SuppressWarnings("ArrayRecordComponent")
record Content(String type, byte[] bytes) {

  static final Content NONE = new Content("", new byte[0]);

  static Content of(Body body) {
    return switch (body) {
      case Body.Json json -> new Content("application/json", JsonLibrary.get().write(json.value()));
      case Body.Form form ->
          new Content("application/x-www-form-urlencoded", encode(form.fields()));
      case Body.Bytes bytes -> new Content(checked(bytes.contentType()), bytes.content());
    };
  }

  private static String checked(String type) {
    return type.isEmpty() ? type : Headers.of("Content-Type", type).value();
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
