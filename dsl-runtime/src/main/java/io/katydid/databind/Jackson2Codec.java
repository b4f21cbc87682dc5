package io.katydid.databind;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** JSON by Jackson 2. */
final class Jackson2Codec implements JsonLibrary.Codec {

  private final JsonMapper mapper =
      JsonMapper.builder(new JsonFactoryBuilder().rootValueSeparator((String) null).build())
          .findAndAddModules()
          .build();
  private final JsonEncoders encoders = new JsonEncoders(this::encoder);

  private JsonEncoders.Encoder encoder(OutputStream out) throws IOException {
    JsonGenerator generator = mapper.createGenerator(out);
    return value -> mapper.writeValue(generator, value);
  }

  @Override
  public byte[] write(Object value) throws Exception {
    return encoders.encode(value);
  }

  @Override
  public @Nullable Object read(byte[] json, String pointer, Type type) throws IOException {
    if (pointer.isEmpty()) {
      return mapper.readValue(json, mapper.constructType(type));
    }
    JsonNode node = mapper.readTree(json).at(pointer);
    return node.isMissingNode() ? null : mapper.treeToValue(node, mapper.constructType(type));
  }
}
