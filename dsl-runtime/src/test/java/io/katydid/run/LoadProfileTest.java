package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadRules;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.WarmUp;
import io.katydid.api.load.WorkloadOptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadProfileTest {

  @Test
  void profile_longestDurations_canBeCountedWithEveryExtension() {
    Duration longest = Duration.ofDays(10_000);
    LoadSpec load =
        LoadSpec.of(List.of())
            .with(RunOptions.RUN_TIME, longest)
            .with(RunOptions.GRACE_PERIOD, longest);
    LoadProfile profile = LoadProfile.of(LoadRules.require(LoadKind.RUN, load));

    long all = profile.runTime().multipliedBy(3).plus(profile.gracePeriod()).toNanos();
    assertThat(Clock.later(Duration.ofDays(10_000).toNanos(), all)).isLessThan(Clock.NEVER);
  }

  @Test
  void profile_ofALoad_hasItsValues() {
    LoadSpec load =
        LoadSpec.of(List.of())
            .with(WorkloadOptions.USERS, 10)
            .with(WorkloadOptions.SPAWN_RATE, 2.0)
            .with(RunOptions.WARM_UP, WarmUp.of(Duration.ofSeconds(3)));

    assertThat(LoadProfile.of(load))
        .isEqualTo(
            new LoadProfile(Duration.ofSeconds(10), Duration.ofSeconds(3), Duration.ofSeconds(30)));
  }
}
