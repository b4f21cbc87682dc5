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
        new Workload.Closed(users, spawnRate),
        Duration.parse(runTime),
        Duration.parse(warmUp),
        Duration.ZERO);
  }

  @Test
  void profile_longestDurations_canBeCountedWithEveryExtension() {
    Duration longest = Duration.ofDays(10_000);
    LoadProfile profile =
        new LoadProfile(new Workload.Closed(1, 1), longest, Duration.ZERO, longest);

    long all = profile.runTime().multipliedBy(3).plus(profile.gracePeriod()).toNanos();
    assertThat(Clock.later(Duration.ofDays(10_000).toNanos(), all)).isLessThan(Clock.NEVER);
  }

  @Test
  void profile_gracePeriodBeyondCounting_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new LoadProfile(
                new Workload.Closed(1, 1),
                Duration.ofSeconds(1),
                Duration.ZERO,
                Duration.ofSeconds(Long.MAX_VALUE)))
        .withMessage("gracePeriod is too long: the longest is 10000 days");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 1   | PT1S | PT0S | users must be at least 1, not 0",
        "1 | 0   | PT1S | PT0S | spawnRate must be a positive number of users per second",
        "1 | NaN | PT1S | PT0S | spawnRate must be a positive number of users per second",
        "1 | 1   | PT0S | PT0S | runTime must be positive, not 0s",
        "1 | 1   | PT1S | PT-1S | warmUp must not be negative, not PT-1S",
        "1 | 1   | PT5S | PT5S | warmUp must be shorter than runTime: 5s of 5s leaves nothing to"
            + " judge",
        "1 | 1   | PT1M30S | PT2M | warmUp must be shorter than runTime: 2m of 1m30s leaves",
        "1 | 1   | P10001D | PT0S | runTime is too long: the longest is 10000 days",
        "1 | 1   | PT2562047788015215H | PT0S | runTime is too long: the longest is 10000 days",
        "1 | 1   | PT1S | P10001D | warmUp is too long: the longest is 10000 days",
        "1 | 1   | PT1S | PT-2562047788015215H | warmUp must not be negative, not"
            + " PT-2562047788015215H",
      })
  void profile_valueOutOfRange_isRefused(
      int users, double spawnRate, String runTime, String warmUp, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> profile(users, spawnRate, runTime, warmUp))
        .withMessageContaining(message);
  }
}
