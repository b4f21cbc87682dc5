package io.katydid.examples.s3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroubleTest {

  @ParameterizedTest
  @CsvSource({
    "connection refused, CONNECTION",
    "connection closed, CONNECTION",
    "no free port, CONNECTION",
    "connect timeout, TIMEOUT",
    "timeout, TIMEOUT",
    "status, OTHER",
    "malformed response, OTHER"
  })
  void of_aType_isItsKind(String type, Trouble kind) {
    assertThat(Trouble.of(type)).isEqualTo(kind);
  }
}
