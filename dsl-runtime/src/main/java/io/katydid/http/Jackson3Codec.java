package io.katydid.http;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON by Jackson 3. */
final class Jackson3Codec implements JsonLibrary.Codec {

  private final JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();

  @Override
  public byte[] write(Object value) {
    return mapper.writeValueAsBytes(value);
  }

  @Override
  public @Nullable Object read(byte[] json, String pointer, Type type) {
    if (pointer.isEmpty()) {
      return mapper.readValue(json, mapper.constructType(type));
    }
    JsonNode node = mapper.readTree(json).at(pointer);
    return node.isMissingNode() ? null : mapper.treeToValue(node, mapper.constructType(type));
  }
}
