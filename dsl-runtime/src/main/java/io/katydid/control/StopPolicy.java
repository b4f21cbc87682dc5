package io.katydid.control;

import io.katydid.measure.Frame;
import io.katydid.measure.Slice;
import io.katydid.run.LoadProfile;
import io.katydid.verdict.EarlyEnd;
import io.katydid.verdict.Judge;
import io.katydid.verdict.SteadyState;
import java.util.List;
import java.util.Optional;

/**
 * Decides, by what is measured and by the objectives, whether a run ends before its time, or goes
 * on after it. Not thread-safe.
 */
final class StopPolicy {

  private final Load load;
  private final EarlyEnd earlyEnd;
  private int extensions;
  private boolean stopped;

  StopPolicy(Load load) {
    this.load = load;
    this.earlyEnd = new EarlyEnd(load.objectives(), load.rules());
  }

  /**
   * Looks at a second of the run; why the run ends now, and cannot pass, or empty if it goes on.
   */
  Optional<String> earlyStop(Frame frame) {
    if (stopped || frame.elapsedNanos() >= endOfRunTime()) {
      return Optional.empty();
    }
    Optional<String> reason = earlyEnd.reason(frame);
    stopped = reason.isPresent();
    return reason;
  }

  private long endOfRunTime() {
    LoadProfile profile = load.profile();
    return profile
        .runTime()
        .plus(profile.runTime().minus(profile.warmUp()).multipliedBy(extensions))
        .toNanos();
  }

  /**
   * Whether the run goes on for another run time, less the warm-up; asked when its time is over.
   *
   * @param slices what was measured after the warm-up
   */
  boolean shouldExtend(List<Slice> slices) {
    boolean extend =
        extensions < load.rules().extensions()
            && Judge.isUndecided(
                load.objectives(), SteadyState.of(slices, load.rules()), load.rules());
    extensions += extend ? 1 : 0;
    return extend;
  }
}
