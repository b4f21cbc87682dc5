package io.katydid.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The rounds of several clients that were given the same load, and the table of their medians. */
final class Comparison {

  private final String wall;
  private final Map<String, List<Round>> rounds = new LinkedHashMap<>();

  /** With wrk. */
  Comparison() {
    this("wrk");
  }

  /** With the client of this name, which is one of them. */
  Comparison(String wall) {
    this.wall = wall;
  }

  void add(String client, Round round) {
    rounds.computeIfAbsent(client, any -> new ArrayList<>()).add(round);
  }

  /** One line for each client, in the order in which they came; each figure is a median. */
  Table table() {
    Table table =
        new Table(
            "client",
            "CPU us/request",
            "x " + wall,
            "requests/s",
            "p50 ms",
            "p99 ms",
            "failures",
            "resident MB");
    double cost = median(rounds.getOrDefault(wall, List.of()), Round::cpuMicrosPerRequest);
    rounds.forEach((client, measured) -> table.row(row(client, measured, cost)));
    return table;
  }

  private static String[] row(String client, List<Round> measured, double wall) {
    double cpu = median(measured, Round::cpuMicrosPerRequest);
    return new String[] {
      client,
      "%.1f".formatted(cpu),
      "%.2f".formatted(cpu / wall),
      "%,.0f".formatted(median(measured, Round::throughput)),
      "%.2f".formatted(median(measured, round -> round.report().p50Millis())),
      "%.2f".formatted(median(measured, round -> round.report().p99Millis())),
      "%,.0f".formatted(median(measured, round -> round.report().failures())),
      "%,.0f".formatted(median(measured, round -> round.cost().residentMegabytes()))
    };
  }

  /** The middle one; of an even number the mean of the middle two; of none, not a number. */
  static <T> double median(List<T> measured, ToDoubleFunction<T> figure) {
    double[] sorted = measured.stream().mapToDouble(figure).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
