package io.katydid.message;

import java.lang.reflect.Array;
import java.nio.Buffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.BaseStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The texts that values of user code are sent as, in forms, queries and paths. What has none is
 * refused: {@code null}, {@code [1, 2]} or {@code Order@1b6d} on the wire is a mistake that a
 * server may take for a value.
 */
public final class ValueText {

  /** What holds values: its text shows how, and is none of them. */
  private static final List<Class<?>> HOLDERS =
      List.of(
          Iterable.class,
          Map.class,
          Map.Entry.class,
          BaseStream.class,
          Buffer.class,
          Future.class,
          AtomicReference.class,
          AtomicIntegerArray.class,
          AtomicLongArray.class,
          AtomicReferenceArray.class,
          Class.class);

  /** Values of JSON libraries, which need not be here: the text of a string has its quotes. */
  private static final Set<String> JSON_VALUES =
      Set.of("com.google.gson.JsonElement", "jakarta.json.JsonValue", "javax.json.JsonValue");

  private static final ClassValue<Boolean> HAS_OWN_TEXT =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          try {
            return type.getMethod("toString").getDeclaringClass() != Object.class
                && HOLDERS.stream().noneMatch(holder -> holder.isAssignableFrom(type))
                && !isJsonValue(type);
          } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
          }
        }
      };

  private ValueText() {}

  private static boolean isJsonValue(@Nullable Class<?> type) {
    return type != null
        && (JSON_VALUES.contains(type.getName())
            || isJsonValue(type.getSuperclass())
            || Arrays.stream(type.getInterfaces()).anyMatch(ValueText::isJsonValue));
  }

  /**
   * The texts of a field: one of each element of a Collection or an array, and none of an empty
   * Optional. Another Iterable is refused: the number 5 of a JSON library is one, without elements.
   *
   * @param field what it is called, for the message
   * @throws IllegalArgumentException if it is null, or has no text
   */
  public static List<String> all(String field, @Nullable Object value) {
    Object present = unwrapped(value);
    if (present instanceof Collection<?> elements) {
      List<String> texts = new ArrayList<>();
      elements.forEach(element -> texts.add(one(field, element)));
      return texts;
    }
    if (present != null && isArray(present)) {
      return IntStream.range(0, Array.getLength(present))
          .mapToObj(i -> one(field, Array.get(present, i)))
          .toList();
    }
    return isEmptyOptional(present) ? List.of() : List.of(one(field, present));
  }

  /**
   * The text of a value that stands alone.
   *
   * @param field what it is called, for the message
   * @throws IllegalArgumentException if it is null, or has no text
   */
  static String one(String field, @Nullable Object value) {
    Object present = unwrapped(value);
    if (present == null) {
      throw new IllegalArgumentException(field + " is null: leave it out, or give it a value");
    }
    if (present instanceof char[] text) {
      return new String(text);
    }
    if (!hasText(present)) {
      throw new IllegalArgumentException(
          "%s has no text, being of %s: give it a string or a number"
              .formatted(field, present.getClass().getTypeName()));
    }
    return present.toString();
  }

  private static boolean hasText(Object value) {
    return switch (value) {
      case CharSequence text -> true;
      case Number number -> true;
      case Path path -> true;
      default ->
          !value.getClass().isArray()
              && !isEmptyOptional(value)
              && HAS_OWN_TEXT.get(value.getClass())
              && !isRecordWithoutText(value);
    };
  }

  /** Whether this shows its components, as records do unless they say otherwise. */
  private static boolean isRecordWithoutText(Object value) {
    return value instanceof Record
        && value.toString().startsWith(value.getClass().getSimpleName() + "[");
  }

  private static @Nullable Object unwrapped(@Nullable Object value) {
    return switch (value) {
      case Optional<?> optional when optional.isPresent() -> unwrapped(optional.get());
      case OptionalInt optional when optional.isPresent() -> optional.getAsInt();
      case OptionalLong optional when optional.isPresent() -> optional.getAsLong();
      case OptionalDouble optional when optional.isPresent() -> optional.getAsDouble();
      case null, default -> value;
    };
  }

  /** Whether this is one after what is present was unwrapped. */
  private static boolean isEmptyOptional(@Nullable Object value) {
    return value instanceof Optional<?>
        || value instanceof OptionalInt
        || value instanceof OptionalLong
        || value instanceof OptionalDouble;
  }

  /** Bytes and characters are no list of values. */
  private static boolean isArray(Object value) {
    return value.getClass().isArray() && !(value instanceof byte[]) && !(value instanceof char[]);
  }
}
