package io.katydid.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

class ValueTextTest {

  static Stream<Arguments> values() {
    return Stream.of(
        argumentSet("text", "a b", "a b"),
        argumentSet("no text", "", ""),
        argumentSet("number", new BigDecimal("1.50"), "1.50"),
        argumentSet("truth", true, "true"),
        argumentSet("enum", TimeUnit.DAYS, "DAYS"),
        argumentSet("id", new UUID(0, 1), "00000000-0000-0000-0000-000000000001"),
        argumentSet("record with a text", new Sku("x7"), "x7"),
        argumentSet("characters", "ab".toCharArray(), "ab"),
        argumentSet("path", Path.of("a/b"), "a/b"),
        argumentSet("Optional", Optional.of(5), "5"),
        argumentSet("Optional of an Optional", Optional.of(OptionalInt.of(5)), "5"),
        argumentSet("count", new AtomicInteger(5), "5"),
        argumentSet("buffer of characters", CharBuffer.wrap("ab"), "ab"),
        argumentSet("date", LocalDate.of(2026, 11, 28), "2026-11-28"),
        argumentSet("OptionalInt", OptionalInt.of(5), "5"),
        argumentSet("OptionalLong", OptionalLong.of(5), "5"),
        argumentSet("OptionalDouble", OptionalDouble.of(5), "5.0"));
  }

  record Price(int cents) {}

  /** What may be iterated over, with a text of its own, and is no Collection. */
  record Once(List<Integer> elements) implements Iterable<Integer> {

    @Override
    public Iterator<Integer> iterator() {
      return elements.iterator();
    }

    @Override
    public String toString() {
      return elements.toString();
    }
  }

  record Sku(String code) {

    @Override
    public String toString() {
      return code;
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void value_withText_isOneField(Object value, String text) {
    assertThat(ValueText.all("f", value)).containsExactly(text);
    assertThat(ValueText.one("f", value)).isEqualTo(text);
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        argumentSet("list", List.of(1, 2)),
        argumentSet("numbers", new int[] {1, 2}),
        argumentSet("texts", (Object) new String[] {"1", "2"}),
        argumentSet("Optionals", List.of(Optional.of(1), 2L)),
        argumentSet("Optional of a list", Optional.of(List.of(1, 2))),
        argumentSet("Optional of an Optional of a list", Optional.of(Optional.of(List.of(1, 2)))),
        argumentSet("any Collection", new ArrayDeque<>(List.of(1, 2))));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void list_ofValues_isAFieldForEach(Object list) {
    assertThat(ValueText.all("f", list)).containsExactly("1", "2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValueText.one("f", list))
        .withMessageStartingWith("f has no text, being of ");
  }

  @Test
  void list_empty_isNoField() {
    assertThat(ValueText.all("f", Set.of())).isEmpty();
    assertThat(ValueText.all("f", new long[0])).isEmpty();
    assertThat(ValueText.all("f", Optional.empty())).isEmpty();
    assertThat(ValueText.all("f", Optional.of(Optional.empty()))).isEmpty();
    assertThat(ValueText.all("f", OptionalInt.empty())).isEmpty();
  }

  static Stream<Arguments> noValues() {
    return Stream.of(
        argumentSet("null", (Object) null),
        argumentSet("null in a list", Collections.singletonList(null)),
        argumentSet("null in an array", (Object) new String[1]),
        argumentSet("object", new Object()),
        argumentSet("lambda", (Runnable) () -> {}),
        argumentSet("record", new Price(3)),
        argumentSet("map", Map.of("a", 1)),
        argumentSet("stream", Stream.of(1)),
        argumentSet("bytes", new byte[2]),
        argumentSet("buffer of bytes", ByteBuffer.allocate(2)),
        argumentSet("number in JSON", IntNode.valueOf(5)),
        argumentSet("text in JSON", StringNode.valueOf("a")),
        argumentSet("array in JSON", JsonNodeFactory.instance.arrayNode().add(5)),
        argumentSet("object in JSON", JsonNodeFactory.instance.objectNode()),
        argumentSet("text of Gson", new JsonPrimitive("a")),
        argumentSet("number of Gson", new JsonPrimitive(5)),
        argumentSet("null of Gson", JsonNull.INSTANCE),
        argumentSet("object of Gson", new JsonObject()),
        argumentSet("Iterable", (Iterable<Integer>) new Once(List.of(1))),
        argumentSet("future", CompletableFuture.completedFuture(1)),
        argumentSet("reference", new AtomicReference<>(1)),
        argumentSet("numbers that change", new AtomicIntegerArray(2)),
        argumentSet("class", String.class),
        argumentSet("entry", Map.entry("a", 1)),
        argumentSet("nothing in an Optional in a list", List.of(Optional.of(Optional.empty()))),
        argumentSet("list in a list", List.of(List.of(1))),
        argumentSet("nothing in a list", List.of(Optional.empty())));
  }

  @ParameterizedTest
  @MethodSource("noValues")
  void value_withoutText_isRefusedWithTheNameOfItsField(@Nullable Object value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValueText.all("the field \"id\"", value))
        .withMessageMatching("the field \"id\" (is null: leave it out|has no text, being of ).*");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValueText.one("the field \"id\"", value))
        .withMessageStartingWith("the field \"id\" ");
  }
}
