package io.katydid.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.text.Version;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JbangCatalogTest {

  @Test
  void alias_katydid_isThisVersionOfTheJar() {
    JsonNode alias =
        JsonMapper.shared().readTree(Path.of("jbang-catalog.json")).at("/aliases/katydid");

    assertThat(alias.at("/script-ref").asString())
        .isEqualTo("io.katydid:katydid-dsl-cli:" + Version.current());
    assertThat(alias.at("/java").asString()).isEqualTo("21+");
  }
}
