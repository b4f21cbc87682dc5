package io.katydid.net;

import static java.util.concurrent.TimeUnit.MICROSECONDS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReactorGuardTest {

  @ParameterizedTest
  @CsvSource({"0, 5", "50, 5", "100, 10", "250, 25", "10000, 25", "600000000, 25"})
  void pauseAfter_looksOfAnyLength_isAHundredTimesAsLongWithinItsBounds(long micros, long millis) {
    assertThat(ReactorGuard.pauseAfter(MICROSECONDS.toNanos(micros)))
        .isEqualTo(MILLISECONDS.toNanos(millis));
  }
}
