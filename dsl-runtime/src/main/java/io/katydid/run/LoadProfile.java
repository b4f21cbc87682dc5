package io.katydid.run;

import io.katydid.api.Stage;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.Stages;
import java.time.Duration;
import java.util.List;

/**
 * How long a run lasts, and what parts its time has.
 *
 * @param runTime how long the load lasts, from the start of the first user
 * @param warmUp how much of that, from the start, is excluded; less than the run time
 * @param gracePeriod how long users may take to end their task after the run time
 * @param stages how long each of the stages after the warm-up lasts; none, if it has no stages
 */
public record LoadProfile(
    Duration runTime, Duration warmUp, Duration gracePeriod, List<Duration> stages) {

  /** Without stages. */
  public LoadProfile(Duration runTime, Duration warmUp, Duration gracePeriod) {
    this(runTime, warmUp, gracePeriod, List.of());
  }

  /** That of a load, which is checked by {@link io.katydid.api.load.LoadRules}. */
  public static LoadProfile of(LoadSpec load) {
    return new LoadProfile(
        load.runTime(),
        load.warmUp().length(),
        load.get(RunOptions.GRACE_PERIOD),
        load.stages().map(LoadProfile::lengths).orElse(List.of()));
  }

  private static List<Duration> lengths(Stages stages) {
    return stages.judged().stream().map(Stage::duration).toList();
  }
}
