package io.katydid.databind;

import java.io.OutputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON by Jackson 3. */
final class Jackson3Codec implements JsonLibrary.Codec {

  private final JsonMapper mapper =
      JsonMapper.builder(JsonFactory.builder().rootValueSeparator((String) null).build())
          .findAndAddModules()
          .build();
  private final JsonEncoders encoders = new JsonEncoders(this::encoder);

  private JsonEncoders.Encoder encoder(OutputStream out) {
    JsonGenerator generator = mapper.createGenerator(out);
    return value -> mapper.writeValue(generator, value);
  }

  @Override
  public byte[] write(Object value) throws Exception {
    return encoders.encode(value);
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
