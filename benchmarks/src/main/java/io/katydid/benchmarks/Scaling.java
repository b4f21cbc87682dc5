package io.katydid.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rounds of one kind of client on more and more cores, and the table of their medians. */
final class Scaling {

  private final Map<Layout, List<Round>> rounds = new LinkedHashMap<>();

  void add(Layout layout, Round round) {
    rounds.computeIfAbsent(layout, any -> new ArrayList<>()).add(round);
  }

  /** A line for each number of carriers; the ratios are to the first one. */
  Table table() {
    Table table =
        new Table(
            "carriers",
            "server's cores",
            "requests/s",
            "per carrier",
            "efficiency",
            "CPU us/request",
            "x first");
    Map.Entry<Layout, List<Round>> first = rounds.entrySet().iterator().next();
    rounds.forEach(
        (layout, measured) -> table.row(row(layout, measured, first.getKey(), first.getValue())));
    return table;
  }

  private static String[] row(
      Layout layout, List<Round> measured, Layout first, List<Round> firstMeasured) {
    double rate = Comparison.median(measured, Round::throughput);
    double each = rate / layout.carriers();
    double firstEach = Comparison.median(firstMeasured, Round::throughput) / first.carriers();
    double cpu = Comparison.median(measured, Round::cpuMicrosPerRequest);
    double firstCpu = Comparison.median(firstMeasured, Round::cpuMicrosPerRequest);
    return new String[] {
      "" + layout.carriers(),
      layout.isShared() ? "the same" : "%d more".formatted(layout.server().size()),
      "%,.0f".formatted(rate),
      "%,.0f".formatted(each),
      "%.2f".formatted(each / firstEach),
      "%.1f".formatted(cpu),
      "%.2f".formatted(cpu / firstCpu)
    };
  }
}
