package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VersionTest {

  @Test
  void read_propertiesOfMaven_isTheirVersion() throws IOException {
    String written = "#Created by Maven\nartifactId=katydid-dsl-runtime\nversion=1.2.3\n";

    assertThat(
            Version.read(new ByteArrayInputStream(written.getBytes(StandardCharsets.ISO_8859_1))))
        .isEqualTo("1.2.3");
  }

  @Test
  void read_noJar_isUnbuilt() throws IOException {
    assertThat(Version.read(null)).isEqualTo("unbuilt");
  }
}
