package io.katydid.api.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatusesTest {

  @ParameterizedTest
  @CsvSource({"-1, false", "99, false", "100, true", "599, true", "600, false"})
  void include_number_isFromLowestToHighest(int status, boolean included) {
    assertThat(Statuses.include(status)).isEqualTo(included);
  }
}
