package io.katydid.examples.server;

import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of requests and responses, which are JSON. */
final class Json {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  /**
   * The body of a request; a missing node if there is none.
   *
   * @throws Refusal with status 422, if it is not JSON
   */
  static JsonNode body(ServerRequest request) {
    try {
      return request.content().hasEntity()
          ? MAPPER.readTree(request.content().as(byte[].class))
          : MAPPER.missingNode();
    } catch (JacksonException e) {
      List<String> place = List.of("body");
      Problem problem = new Problem("json_invalid", place, "JSON decode error", Map.of());
      throw new Refusal(422, List.of(problem));
    }
  }

  static void send(ServerResponse response, Object value) {
    send(response, MAPPER.writeValueAsBytes(value));
  }

  static void send(ServerResponse response, byte[] json) {
    response.header(HeaderValues.CONTENT_TYPE_JSON);
    response.send(json);
  }
}
