package io.katydid.fork;

import io.katydid.measure.Frame;
import io.katydid.measure.Slice;
import io.katydid.run.StopPolicy;
import io.katydid.verdict.EarlyEnd;
import io.katydid.verdict.Judge;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.Rules;
import io.katydid.verdict.SteadyState;
import java.util.List;
import java.util.Optional;

/** A referee that goes by the objectives of the run. */
final class Judging implements StopPolicy {

  private final List<RequestObjective> objectives;
  private final Rules rules;
  private final EarlyEnd earlyEnd;

  Judging(List<RequestObjective> objectives, Rules rules) {
    this.objectives = objectives;
    this.rules = rules;
    this.earlyEnd = new EarlyEnd(objectives, rules);
  }

  @Override
  public int slices() {
    return SteadyState.slices(rules);
  }

  @Override
  public Optional<String> earlyStop(Frame frame) {
    return earlyEnd.reason(frame);
  }

  @Override
  public boolean shouldExtend(List<Slice> slices, int extensions) {
    return extensions < rules.extensions()
        && Judge.isUndecided(objectives, SteadyState.of(slices, rules), rules);
  }
}
