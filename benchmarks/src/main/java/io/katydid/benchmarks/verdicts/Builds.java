package io.katydid.benchmarks.verdicts;

import static java.util.stream.Collectors.joining;

import io.katydid.benchmarks.verdicts.Gate.Light;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** What the builds of a team show: the lights of each gate, at each multiple of the limit. */
final class Builds {

  /** By gate and multiple. */
  private record Shown(Light[][] lights) {}

  private final List<Shown> builds;

  private Builds(List<Shown> builds) {
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

  private static Shown shown(Target target, Requests requests) {
    double truth = target.latencyExceededBy(Replications.ALLOWED);
    Light[][] lights = new Light[Gate.values().length][Replications.MULTIPLES.size()];
    for (int i = 0; i < Replications.MULTIPLES.size(); i++) {
      Gate.Run run = new Gate.Run(requests, truth / Replications.MULTIPLES.get(i));
      for (Gate gate : Gate.values()) {
        lights[gate.ordinal()][i] = gate.light(run);
      }
    }
    return new Shown(lights);
  }

  /** The part of builds that show this light, with the true p99 at this multiple of the limit. */
  double part(Gate gate, double multiple, Light light) {
    int index = Replications.MULTIPLES.indexOf(multiple);
    return (double)
            builds.stream().filter(it -> it.lights()[gate.ordinal()][index] == light).count()
        / builds.size();
  }

  /** The parts of builds that show red, skipped and green, in percent: {@code 2/8/90}. */
  String lights(Gate gate, double multiple) {
    return Arrays.stream(Light.values())
        .map(light -> "%.0f".formatted(100 * part(gate, multiple, light)))
        .collect(joining("/"));
  }
}
