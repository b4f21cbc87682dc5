package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadProfileTest {

  private static LoadProfile profile(int users, double spawnRate, String runTime, String warmUp) {
    return new LoadProfile(
        users, spawnRate, Duration.parse(runTime), Duration.parse(warmUp), Duration.ZERO);
  }

  @Test
  void startNanos_fiftyPerSecond_isEvenlyEveryTwentyMilliseconds() {
    LoadProfile profile = profile(1000, 50, "PT1M", "PT0S");
    for (int user = 0; user < 1000; user++) {
      assertThat(profile.startNanos(user)).isEqualTo(user * 20_000_000L);
    }
  }

  @Test
  void startNanos_fractionalRate_keepsItsGrid() {
    LoadProfile profile = profile(10, 0.5, "PT1M", "PT0S");
    assertThat(profile.startNanos(9)).isEqualTo(18_000_000_000L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 1   | PT1S | PT0S | users must be at least 1, not 0",
        "1 | 0   | PT1S | PT0S | spawnRate must be a positive number of users per second",
        "1 | NaN | PT1S | PT0S | spawnRate must be a positive number of users per second",
        "1 | 1   | PT0S | PT0S | runTime must be positive, not 0s",
        "1 | 1   | PT1S | PT-1S | warmUp must not be negative, not -1s",
        "1 | 1   | PT5S | PT5S | warmUp must be shorter than runTime: 5s of 5s leaves nothing to"
            + " judge",
        "1 | 1   | PT1M30S | PT2M | warmUp must be shorter than runTime: 2m of 1m30s leaves",
      })
  void profile_valueOutOfRange_isRefused(
      int users, double spawnRate, String runTime, String warmUp, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> profile(users, spawnRate, runTime, warmUp))
        .withMessageContaining(message);
  }
}
