package io.katydid.databind;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON by Gson, which has no JSON pointers of its own. */
final class GsonCodec implements JsonLibrary.Codec {

  private final Gson gson = new Gson();

  @Override
  public byte[] write(Object value) {
    return gson.toJson(value).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public @Nullable Object read(byte[] json, String pointer, Type type) {
    String text = new String(json, StandardCharsets.UTF_8);
    if (pointer.isEmpty()) {
      return gson.fromJson(text, type);
    }
    JsonElement element = at(gson.fromJson(text, JsonElement.class), pointer);
    return element == null ? null : gson.fromJson(element, type);
  }

  private static @Nullable JsonElement at(@Nullable JsonElement root, String pointer) {
    if (!pointer.startsWith("/")) {
      throw new IllegalArgumentException("a JSON pointer starts with \"/\", not as " + pointer);
    }
    JsonElement element = root;
    for (String token : pointer.substring(1).split("/", -1)) {
      element = child(element, token.replace("~1", "/").replace("~0", "~"));
    }
    return element;
  }

  private static @Nullable JsonElement child(@Nullable JsonElement parent, String token) {
    return switch (parent) {
      case JsonObject object -> object.get(token);
      case JsonArray array when token.matches("0|[1-9][0-9]{0,8}") -> {
        int index = Integer.parseInt(token);
        yield index < array.size() ? array.get(index) : null;
      }
      case null, default -> null;
    };
  }
}
