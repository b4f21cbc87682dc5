package io.katydid.benchmarks.verdicts;

import io.katydid.benchmarks.Table;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Counts what the builds of a team show by each gate. */
@Command(
    name = "builds",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "How often a build is red, skipped and green by each gate, by the true p99 of its target.")
final class BuildsTable implements Callable<Integer> {

  private static final List<Target> TARGETS =
      List.of(new IidProcess(), new MM1Queue(0.5), new MM1Queue(0.8), new RegimeSwitches(200, 20));

  @Option(
      names = "--replications",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many builds of each kind. Default: ${DEFAULT-VALUE}")
  private int replications;

  @Option(
      names = "--requests",
      paramLabel = "N",
      split = ",",
      defaultValue = "2000,6000,20000",
      description = "How many requests a run has before it is extended. Default: ${DEFAULT-VALUE}")
  private List<Integer> requests = List.of();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "What all randomness comes from. Default: ${DEFAULT-VALUE}")
  private long seed;

  @Override
  public Integer call() {
    System.out.println(table());
    return 0;
  }

  private Table table() {
    Table table =
        new Table(
            Stream.concat(
                    Stream.of("target", "requests", "gate"),
                    Replications.MULTIPLES.stream().map(Object::toString))
                .toArray(String[]::new));
    for (Target target : TARGETS) {
      for (int each : requests) {
        Builds builds = Builds.of(target, each, replications, seed);
        for (Gate gate : Gate.values()) {
          table.row(
              Stream.concat(
                      Stream.of(target.name(), "%,d".formatted(each), gate.text()),
                      Replications.MULTIPLES.stream().map(it -> builds.lights(gate, it)))
                  .toArray(String[]::new));
        }
      }
    }
    return table;
  }
}
