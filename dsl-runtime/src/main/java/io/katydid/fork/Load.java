package io.katydid.fork;

import io.katydid.api.load.LoadSpec;
import io.katydid.api.plan.UserPlan;
import io.katydid.health.ResourceWatch;
import io.katydid.http.HttpClients;
import io.katydid.http.Network;
import io.katydid.measure.Frame;
import io.katydid.measure.Recorder;
import io.katydid.run.Clock;
import io.katydid.run.Engine;
import io.katydid.run.Equipment;
import io.katydid.run.LoadPlan;
import io.katydid.run.LoadProfile;
import io.katydid.run.Rehearsal;
import io.katydid.verdict.Judge;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.Rules;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The load of one run, as values that can be told to another JVM.
 *
 * @param profile how it goes over time
 * @param network how it reaches its targets
 * @param seed of everything random
 * @param limits the objectives, for what must be counted to judge them
 * @param rules how a verdict is come to, for what ends or extends the run
 */
public record Load(LoadProfile profile, Network network, long seed, List<Limit> limits, Rules rules)
    implements Serializable {

  /** A load as it was asked for, with the seed of everything random. */
  public static Load of(LoadSpec load, long seed) {
    return new Load(
        LoadProfile.of(load),
        Network.of(load),
        seed,
        load.slos().stream().map(slo -> new Limit(slo.request(), slo.expression())).toList(),
        Rules.of(load));
  }

  /**
   * The engine of this load; its time starts when this returns. The first one of a JVM is preceded
   * by a {@linkplain Rehearsal rehearsal}.
   *
   * @param plans of the user classes, mixed by their weights
   * @param frames is given a frame every second, on the thread that executes the engine
   * @throws IllegalArgumentException if the host is not an absolute http or https URL
   */
  public Engine engine(List<UserPlan<?>> plans, Consumer<Frame> frames) {
    List<RequestObjective> objectives = limits.stream().map(Limit::parse).toList();
    Recorder recorder =
        new Recorder(
            request -> Judge.watchedLimits(objectives, request),
            objectives.stream().map(RequestObjective::request).collect(Collectors.toSet()));
    HttpClients httpClients = new HttpClients(network, recorder, Clock.SYSTEM::nanoTime);
    Rehearsal.once();
    ResourceWatch watch =
        ResourceWatch.start(
            Clock.SYSTEM::nanoTime, Clock.SYSTEM::parkUntil, network.sourcesOfAServer(), recorder);
    return new Engine(
        new LoadPlan(profile, plans, seed),
        new Equipment(Clock.SYSTEM, recorder, httpClients, watch),
        new Judging(objectives, rules),
        frames);
  }

  /**
   * An objective as it was written.
   *
   * @param request the name of a request, or empty for all
   * @param expression such as {@code p99 < 50ms}
   */
  public record Limit(String request, String expression) implements Serializable {

    private RequestObjective parse() {
      return RequestObjective.parse(request, expression);
    }
  }
}
