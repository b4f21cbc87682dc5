package io.katydid.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadShapeTest {

  @ParameterizedTest
  @CsvSource({"0, 10/s", "999, 10/s", "1000, 20/s", "2999, 30/s"})
  void steps_anyTime_areEquallyHigh(long millis, String rate) {
    Steps steps = new Steps(Target.arrivals("10/s"), "1s", 3);

    assertThat(steps.at(Duration.ofMillis(millis))).isEqualTo(Target.arrivals(rate));
    assertThat(steps.at(Duration.ofSeconds(3))).isEqualTo(Target.end());
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "29, 10", "30, 100", "59, 100", "60, 10", "89, 10"})
  void spike_byItself_isInTheMiddle(long seconds, int users) {
    assertThat(new Spike().at(Duration.ofSeconds(seconds))).isEqualTo(Target.users(users));
    assertThat(new Spike().at(Duration.ofSeconds(90))).isEqualTo(Target.end());
  }

  @ParameterizedTest
  @CsvSource({"0, 20", "200, 60", "400, 40", "599, 20"})
  void doubleWave_byItself_hasTwoPeaks(long seconds, int users) {
    assertThat(new DoubleWave().at(Duration.ofSeconds(seconds))).isEqualTo(Target.users(users));
    assertThat(new DoubleWave().at(Duration.ofMinutes(10))).isEqualTo(Target.end());
  }

  @Test
  void doubleWave_ofRates_isARate() {
    DoubleWave wave =
        new DoubleWave(
            Target.arrivals("60/m"), Target.arrivals("5/s"), Target.arrivals("9/s"), "3m");

    assertThat(wave.at(Duration.ofMinutes(2)))
        .isInstanceOfSatisfying(
            Target.ArrivalRate.class, it -> assertThat(it.value()).isBetween(8.9, 9.0));
  }

  @Test
  void steps_ofNoTime_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Steps(Target.users(1), "0s", 3))
        .withMessage("a shape lasts longer than 0s");
  }
}
