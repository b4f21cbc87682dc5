package io.katydid.http;

import io.katydid.api.Body;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

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
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String encode(Object text) {
    return UriTemplate.encode(String.valueOf(text)).replace("%20", "+");
  }
}
