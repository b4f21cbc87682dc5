package io.katydid.benchmarks.verdicts;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.katydid.benchmarks.verdicts.Gate.Light;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What the builds of a team show: the lights of each gate, at each multiple of the limit. */
final class Builds {

  /** The light of each gate, for each multiple. */
  private final List<Map<Gate, List<Light>>> builds;

  private Builds(List<Map<Gate, List<Light>>> builds) {
    this.builds = builds;
  }

  /** Builds with runs of so many requests, which may be extended twice. */
  static Builds of(Target target, int requests, int number, long seed) {
    return new Builds(
        Arrays.stream(new SplittableRandom(seed).longs(number).toArray())
            .parallel()
            .mapToObj(it -> target.simulate(Gate.Run.LOOKS * requests, new SplittableRandom(it)))
            .map(run -> shown(target, run))
            .toList());
  }

  private static Map<Gate, List<Light>> shown(Target target, Requests requests) {
    double truth = target.latencyExceededBy(Replications.ALLOWED);
    List<Gate.Run> runs =
        Replications.MULTIPLES.stream()
            .map(multiple -> new Gate.Run(requests, truth / multiple))
            .toList();
    Map<Gate, List<Light>> lights = new EnumMap<>(Gate.class);
    for (Gate gate : Gate.values()) {
      lights.put(gate, runs.stream().map(gate::light).toList());
    }
    return lights;
  }

  /** The part of builds that show this light, with the true p99 at this multiple of the limit. */
  double part(Gate gate, double multiple, Light light) {
    int index = Replications.MULTIPLES.indexOf(multiple);
    return (double)
            builds.stream().filter(it -> requireNonNull(it.get(gate)).get(index) == light).count()
        / builds.size();
  }

  /** The parts of builds that show red, skipped and green, in percent: {@code 2/8/90}. */
  String lights(Gate gate, double multiple) {
    return Arrays.stream(Light.values())
        .map(light -> "%.0f".formatted(100 * part(gate, multiple, light)))
        .collect(joining("/"));
  }
}
