package io.katydid.databind;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * JSON by the library that the user has on the class path: Jackson 3, Jackson 2 or Gson, in this
 * order.
 *
 * <p>Thread-safe.
 */
public final class JsonLibrary {

  private static final @Nullable JsonLibrary ON_CLASS_PATH =
      find(JsonLibrary.class.getClassLoader());

  private final Codec codec;

  private JsonLibrary(Codec codec) {
    this.codec = codec;
  }

  /**
   * The library.
   *
   * @throws IllegalStateException if there is none
   */
  public static JsonLibrary get() {
    if (ON_CLASS_PATH == null) {
      throw new IllegalStateException(
          "JSON needs a library on the class path: add tools.jackson.core:jackson-databind (Jackson"
              + " 3), com.fasterxml.jackson.core:jackson-databind (Jackson 2) or"
              + " com.google.code.gson:gson");
    }
    return ON_CLASS_PATH;
  }

  private static @Nullable JsonLibrary find(ClassLoader loader) {
    if (isPresent("tools.jackson.databind.json.JsonMapper", loader)) {
      return new JsonLibrary(new Jackson3Codec());
    }
    if (isPresent("com.fasterxml.jackson.databind.ObjectMapper", loader)) {
      return new JsonLibrary(new Jackson2Codec());
    }
    return isPresent("com.google.gson.Gson", loader) ? new JsonLibrary(new GsonCodec()) : null;
  }

  private static boolean isPresent(String className, ClassLoader loader) {
    try {
      Class.forName(className, false, loader);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /**
   * A value as JSON, in UTF-8.
   *
   * @throws IllegalArgumentException if the library cannot write it
   */
  public byte[] write(Object value) {
    try {
      return codec.write(value);
    } catch (Exception e) {
      throw new IllegalArgumentException(
          "a " + value.getClass().getName() + " cannot be written as JSON: " + e.getMessage(), e);
    }
  }

  /**
   * Reads a whole document.
   *
   * @param request the name of the request whose response this is, for the message
   * @param json in UTF-8
   * @throws AssertionError if it has no value of that type, which fails the request
   */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public <T> T read(String request, byte[] json, Type type) {
    return read(request, json, "", type);
  }

  /**
   * Reads the value at a pointer; the empty pointer is the whole document.
   *
   * @param request the name of the request whose response this is, for the message
   * @param json in UTF-8
   * @param pointer a JSON pointer (RFC 6901), or empty
   * @throws AssertionError if there is none of that type, which fails the request
   */
  @SuppressWarnings({"TypeParameterUnusedInFormals", "unchecked"})
  public <T> T read(String request, byte[] json, String pointer, Type type) {
    Object value;
    try {
      value = codec.read(json, pointer, type);
    } catch (Exception e) {
      throw new AssertionError(request + ": " + problem(json, pointer, type, reason(e)), e);
    }
    if (value == null) {
      throw new AssertionError(
          request + ": the JSON body has no value" + (pointer.isEmpty() ? "" : " at " + pointer));
    }
    return (T) value;
  }

  /**
   * Reads a whole document that is of no response.
   *
   * @param json in UTF-8
   * @throws IllegalArgumentException if it has no value of that type
   */
  public <T> T parse(byte[] json, Class<T> type) {
    try {
      Object value = codec.read(json, "", type);
      if (value != null) {
        return type.cast(value);
      }
    } catch (Exception e) {
      throw new IllegalArgumentException(reason(e), e);
    }
    throw new IllegalArgumentException("it has no value");
  }

  private String problem(byte[] json, String pointer, Type type, String reason) {
    if (json.length == 0) {
      return "the body is empty, and not JSON";
    }
    if (!isJson(json)) {
      return "the body is not JSON: " + reason;
    }
    return (pointer.isEmpty() ? "the JSON body" : pointer + " of the JSON body")
        + " cannot be read as "
        + type.getTypeName().replaceFirst("^java\\.lang\\.(?=\\w+$)", "")
        + ": "
        + reason;
  }

  private boolean isJson(byte[] body) {
    try {
      return codec.read(body, "", Object.class) != null;
    } catch (Exception e) {
      return false;
    }
  }

  /** The first line; parsers add where in the document, which differs from response to response. */
  private static String reason(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /** What a library must do. Implementations are loaded only if their library is there. */
  interface Codec {

    byte[] write(Object value) throws Exception;

    /** The value at a JSON pointer (RFC 6901), or null if nothing is there. */
    @Nullable Object read(byte[] json, String pointer, Type type) throws Exception;
  }
}
