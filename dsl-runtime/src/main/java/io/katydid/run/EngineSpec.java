package io.katydid.run;

import io.katydid.api.plan.UserPlan;
import io.katydid.health.ResourceWatch;
import io.katydid.http.HttpClients;
import io.katydid.measure.Recorder;
import io.katydid.measure.TimeLimit;
import io.katydid.net.Network;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an engine needs for a run, as values that can be sent to another JVM. Nothing of it is
 * judged there.
 *
 * @param profile how the load goes over time
 * @param network how it reaches its targets
 * @param seed of everything random
 * @param watched what is counted in order to be judged
 * @param slices as {@link LoadPlan#slices}
 * @param mostExtensions how often the run may be extended
 */
public record EngineSpec(
    LoadProfile profile,
    Network network,
    long seed,
    List<Watched> watched,
    int slices,
    int mostExtensions)
    implements Serializable {

  /**
   * The engine of this load; its time starts when this returns. The first one of a JVM is preceded
   * by a {@linkplain Rehearsal rehearsal}.
   *
   * @param plans of the user classes, mixed by their weights
   * @param listener receives its events, on the thread that executes the engine
   * @throws IllegalArgumentException if the host is not an absolute http or https URL
   */
  public Engine engine(List<UserPlan<?>> plans, EngineListener listener) {
    Recorder recorder = new Recorder(this::limits, names());
    HttpClients httpClients = new HttpClients(network, recorder, Clock.SYSTEM::nanoTime);
    Rehearsal.once();
    ResourceWatch watch =
        ResourceWatch.start(
            Clock.SYSTEM::nanoTime, Clock.SYSTEM::parkUntil, network.sourcesOfAServer(), recorder);
    return new Engine(
        new LoadPlan(profile, plans, seed, slices, mostExtensions),
        new Equipment(Clock.SYSTEM, recorder, httpClients, watch),
        listener);
  }

  private List<TimeLimit> limits(String name) {
    return watched.stream()
        .filter(it -> it.request().isEmpty() || it.request().equals(name))
        .flatMap(it -> it.limits().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Those that have a place however many others there are. */
  private Set<String> names() {
    return watched.stream().map(Watched::request).collect(Collectors.toSet());
  }

  /**
   * What is judged of some requests.
   *
   * @param request their name, or empty for all
   * @param limits the times whose exceedances are counted; may be none
   */
  public record Watched(String request, List<TimeLimit> limits) implements Serializable {}
}
