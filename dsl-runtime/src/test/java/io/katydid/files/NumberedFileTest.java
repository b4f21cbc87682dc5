package io.katydid.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberedFileTest {

  @ParameterizedTest
  @CsvSource({
    "samples.jtl, samples-2.jtl",
    "out/v1.2/samples, out/v1.2/samples-2",
    "/tmp/a.b.jtl, /tmp/a.b-2.jtl",
    ".hidden, .hidden-2"
  })
  void of_anyName_hasTheNumberBeforeItsEnding(String named, String numbered) {
    assertThat(NumberedFile.of(Path.of(named), 2)).isEqualTo(Path.of(numbered));
  }
}
