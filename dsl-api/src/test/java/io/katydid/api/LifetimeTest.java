package io.katydid.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifetimeTest {

  @Test
  void parse_iterations_isANumberOfThem() {
    assertThat(Lifetime.parse("20 iterations")).isEqualTo(new Lifetime(20, Duration.ZERO));
    assertThat(Lifetime.parse(" 1 iteration ")).isEqualTo(new Lifetime(1, Duration.ZERO));
  }

  @Test
  void parse_duration_isATime() {
    assertThat(Lifetime.parse("1m30s")).isEqualTo(new Lifetime(0, Duration.ofSeconds(90)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"20 iterations", "1 iteration", "1m30s"})
  void toString_ofAny_isReadAsTheSame(String text) {
    assertThat(Lifetime.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 iterations | a lifetime must be longer than 0
          0s           | a lifetime must be longer than 0
          9999999999 iterations | a lifetime has at most 2,147,483,647 iterations
          20           | "20" is not a lifetime: write it like "20 iterations" or "5m"
          20iterations | "20iterations" is not a lifetime: write it like "20 iterations" or "5m"
          -1 iterations | "-1 iterations" is not a lifetime: write it like "20 iterations" or "5m"
          long         | "long" is not a lifetime: write it like "20 iterations" or "5m"
          """)
  void parse_other_suggestsWhatToWrite(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Lifetime.parse(text))
        .withMessage(message);
  }
}
