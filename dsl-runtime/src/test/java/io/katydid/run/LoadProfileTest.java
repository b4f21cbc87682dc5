package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadRules;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.WarmUp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadProfileTest {

  @Test
  void profile_longestDurations_canBeCountedWithEveryExtension() {
    Duration longest = Duration.ofDays(10_000);
    LoadSpec load =
        LoadSpec.of(List.of())
            .with(LoadOptions.RUN_TIME, longest)
            .with(LoadOptions.GRACE_PERIOD, longest);
    LoadProfile profile = LoadProfile.of(LoadRules.require(LoadKind.RUN, load));

    long all = profile.runTime().multipliedBy(3).plus(profile.gracePeriod()).toNanos();
    assertThat(Clock.later(Duration.ofDays(10_000).toNanos(), all)).isLessThan(Clock.NEVER);
  }

  @Test
  void profile_ofALoad_hasItsValues() {
    LoadSpec load =
        LoadSpec.of(List.of())
            .with(LoadOptions.USERS, 10)
            .with(LoadOptions.SPAWN_RATE, 2.0)
            .with(LoadOptions.WARM_UP, WarmUp.of(Duration.ofSeconds(3)));

    assertThat(LoadProfile.of(load))
        .isEqualTo(
            new LoadProfile(Duration.ofSeconds(10), Duration.ofSeconds(3), Duration.ofSeconds(30)));
  }
}
