package io.katydid.control;

import io.katydid.api.load.LoadSpec;
import io.katydid.net.Network;
import io.katydid.run.EngineSpec;
import io.katydid.run.LoadProfile;
import io.katydid.verdict.Judge;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.Rules;
import io.katydid.verdict.SteadyState;
import java.util.List;

/**
 * The load of one run, and by what it is judged.
 *
 * @param profile how it goes over time
 * @param network how it reaches its targets
 * @param seed of everything random
 * @param objectives for what must be counted to judge them, and for what ends or extends the run
 * @param rules how a verdict is come to, likewise
 */
public record Load(
    LoadProfile profile,
    Network network,
    long seed,
    List<RequestObjective> objectives,
    Rules rules) {

  /** A load as it was asked for, with the seed of everything random. */
  public static Load of(LoadSpec load, long seed) {
    return new Load(
        LoadProfile.of(load), Network.of(load), seed, RequestObjective.of(load), Rules.of(load));
  }

  /** What the engine needs of it. */
  EngineSpec spec() {
    return new EngineSpec(
        profile,
        network,
        seed,
        objectives.stream().map(Load::watched).toList(),
        SteadyState.slices(rules),
        rules.extensions());
  }

  private static EngineSpec.Watched watched(RequestObjective asked) {
    return new EngineSpec.Watched(
        asked.request(), Judge.watchedLimits(List.of(asked), asked.request()));
  }
}
