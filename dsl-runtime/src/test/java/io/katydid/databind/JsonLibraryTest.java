package io.katydid.databind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonLibraryTest {

  record Item(int id, String name) {}

  static List<JsonLibrary.Codec> codecs() {
    return List.of(new Jackson3Codec(), new Jackson2Codec(), new GsonCodec());
  }

  /** The same of each library, whichever the user has. */
  @ParameterizedTest
  @MethodSource("codecs")
  void codec_eachLibrary_writesReadsAndFollowsPointers(JsonLibrary.Codec codec) throws Exception {
    byte[] cart =
        "{\"items\": [{\"id\": 7, \"name\": \"a/b\"}], \"a/b\": 1, \"total\": null}"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(codec.write(Map.of("a", 1))).asString().isEqualTo("{\"a\":1}");
    assertThat(codec.read(cart, "/items/0/id", Integer.class)).isEqualTo(7);
    assertThat(codec.read(cart, "/items/0/name", String.class)).isEqualTo("a/b");
    assertThat(codec.read(cart, "/a~1b", Integer.class)).isEqualTo(1);
    assertThat(codec.read(cart, "/items/1", Item.class)).isNull();
    assertThat(codec.read(cart, "/nothing/here", String.class)).isNull();
  }
}
