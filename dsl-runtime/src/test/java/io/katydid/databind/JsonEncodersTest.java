package io.katydid.databind;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written after a value does not depend on what was written before it. */
class JsonEncodersTest {

  static List<JsonLibrary.Codec> codecs() {
    return List.of(new Jackson3Codec(), new Jackson2Codec(), new GsonCodec());
  }

  private static String write(JsonLibrary.Codec codec, Object value) throws Exception {
    return new String(codec.write(value), UTF_8);
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void value_afterAnother_standsAlone(JsonLibrary.Codec codec) throws Exception {
    assertThat(write(codec, Map.of("a", 1))).isEqualTo("{\"a\":1}");
    assertThat(write(codec, List.of("\u00e9", 2))).isEqualTo("[\"\u00e9\",2]");
    assertThat(write(codec, 3)).isEqualTo("3");
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void value_largerThanAnyBuffer_isWhole(JsonLibrary.Codec codec) throws Exception {
    String large = "x".repeat(100_000);

    assertThat(write(codec, large)).isEqualTo('"' + large + '"');
    assertThat(write(codec, 3)).isEqualTo("3");
  }

  static List<JsonLibrary.Codec> jacksons() {
    return codecs().subList(0, 2);
  }

  @ParameterizedTest
  @MethodSource("jacksons")
  void value_afterOneThatFailed_standsAlone(JsonLibrary.Codec codec) throws Exception {
    Bean failing =
        new Bean(() -> {
          throw new IllegalStateException("sold out");
        });

    assertThatThrownBy(() -> codec.write(List.of("begun", failing)))
        .hasMessageContaining("sold out");
    assertThat(write(codec, Map.of("a", 1))).isEqualTo("{\"a\":1}");
  }

  @ParameterizedTest
  @MethodSource("jacksons")
  void value_writtenWithinAnother_standsAlone(JsonLibrary.Codec codec) throws Exception {
    Bean outer = new Bean(() -> write(codec, List.of(1, 2)));

    assertThat(write(codec, outer)).isEqualTo("{\"text\":\"[1,2]\"}");
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void values_ofManyThreads_areEachTheirOwn(JsonLibrary.Codec codec) {
    assertThat(
            IntStream.range(0, 10_000)
                .parallel()
                .mapToObj(i -> new String(written(codec, Map.of("a", i)), UTF_8)))
        .containsExactlyElementsOf(
            IntStream.range(0, 10_000).mapToObj(i -> "{\"a\":" + i + "}").toList());
  }

  private static byte[] written(JsonLibrary.Codec codec, Object value) {
    try {
      return codec.write(value);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** A bean, as Jackson knows them, that is asked for its text when it is written. */
  public static final class Bean {

    private final Callable<String> said;

    Bean(Callable<String> said) {
      this.said = said;
    }

    public String getText() throws Exception {
      return said.call();
    }
  }
}
