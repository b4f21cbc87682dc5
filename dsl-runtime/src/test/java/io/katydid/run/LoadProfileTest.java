package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadProfileTest {

  private static LoadProfile profile(int users, double spawnRate, String runTime, String warmUp) {
    return new LoadProfile(
        new Workload.Closed(users, spawnRate),
        Duration.parse(runTime),
        Duration.parse(warmUp),
        Duration.ZERO);
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
