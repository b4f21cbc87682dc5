package io.katydid.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusRangeTest {

  @Test
  void includes_oneStatus_isThatAlone() {
    StatusRange range = StatusRange.of(429);
    assertThat(range.includes(428)).isFalse();
    assertThat(range.includes(429)).isTrue();
    assertThat(range.includes(430)).isFalse();
    assertThat(range.text()).isEqualTo("429");
  }

  @Test
  void includes_aClass_isItsHundred() {
    StatusRange range = StatusRange.ofClass(5);
    assertThat(range.includes(499)).isFalse();
    assertThat(range.includes(500)).isTrue();
    assertThat(range.includes(599)).isTrue();
    assertThat(range.includes(600)).isFalse();
    assertThat(range.text()).isEqualTo("5xx");
  }

  @ParameterizedTest
  @CsvSource({"99, 99", "600, 600", "0, 99", "600, 699", "429, 430", "401, 500", "500, 499"})
  void new_neitherAStatusNorAClass_isRejected(int lowest, int highest) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StatusRange(lowest, highest))
        .withMessage(
            String.format(
                Locale.ROOT, "neither a status nor a class of them: %d to %d", lowest, highest));
  }

  @ParameterizedTest
  @CsvSource({"99, false", "100, true", "404, true", "599, true", "600, false", "-100, false"})
  void isStatus_number_isFrom100To599(int number, boolean expected) {
    assertThat(StatusRange.isStatus(number)).isEqualTo(expected);
  }
}
