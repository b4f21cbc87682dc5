package io.katydid.fleet;

import io.katydid.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is unlike among the workers of a run, and may explain figures. */
final class WorkerDifferences {

  /** More than that is no time that an answer needed. */
  private static final long MILLIS = 1000;

  private static final long NANOS_PER_MILLI = 1_000_000;

  private WorkerDifferences() {}

  /** A line for each; none if all are alike. */
  static List<String> of(List<Worker> workers) {
    List<String> lines = new ArrayList<>();
    Map<String, List<Worker>> byJdk =
        workers.stream()
            .collect(
                Collectors.groupingBy(it -> it.facts().jdk(), TreeMap::new, Collectors.toList()));
    if (byJdk.size() > 1) {
      lines.add(
          "the workers run on several JDKs, which may be of several speeds: "
              + byJdk.entrySet().stream()
                  .map(jdk -> names(jdk.getValue()) + " on " + jdk.getKey())
                  .collect(Collectors.joining(", ")));
    }
    workers.stream()
        .filter(it -> Math.abs(it.probes.clock().wallAheadMillis()) > MILLIS)
        .forEach(it -> lines.add(wallClock(it)));
    return lines;
  }

  private static String names(List<Worker> workers) {
    return workers.stream().map(Worker::name).collect(Collectors.joining(" and "));
  }

  private static String wallClock(Worker worker) {
    long ahead = worker.probes.clock().wallAheadMillis();
    return "the wall clock of %s is %s %s that of this JVM: times of day of its requests are by that clock, and nothing else"
        .formatted(
            worker.name(),
            Figures.duration(Math.abs(ahead) * NANOS_PER_MILLI),
            ahead > 0 ? "ahead of" : "behind");
  }
}
