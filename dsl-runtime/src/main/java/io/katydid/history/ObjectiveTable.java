package io.katydid.history;

import io.katydid.baseline.RecordedFigures;
import io.katydid.baseline.RecordedRun;
import io.katydid.report.Cell;
import io.katydid.report.Style;
import io.katydid.report.Table;
import io.katydid.text.Figures;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The objectives of a group of runs, and what share of its limit each took: its headroom. */
final class ObjectiveTable {

  private ObjectiveTable() {}

  static List<String> lines(RunGroup group) {
    Map<String, double[]> shares = new LinkedHashMap<>();
    group.runs().stream()
        .flatMap(run -> run.figures().keySet().stream())
        .filter(name -> RecordedFigures.objective(name).isPresent())
        .forEach(name -> shares.computeIfAbsent(name, each -> shares(group.runs(), each)));
    if (shares.isEmpty()) {
      return List.of();
    }
    Table table = new Table(Style.PLAIN);
    table.header("Share of limit", "Runs", "Least", "Median", "Most", "Newest");
    table.rule();
    shares.forEach(
        (name, values) -> table.row(cells(RecordedFigures.objective(name).orElse(""), values)));
    return Stream.concat(Stream.of(""), table.lines().stream()).toList();
  }

  private static double[] shares(List<RecordedRun> runs, String name) {
    return runs.stream()
        .filter(run -> run.figures().containsKey(name))
        .mapToDouble(run -> run.figures().getOrDefault(name, 0.0))
        .toArray();
  }

  private static String[] cells(String objective, double[] inTheirOrder) {
    double[] sorted = inTheirOrder.clone();
    Arrays.sort(sorted);
    return new String[] {
      Cell.clean(objective),
      Integer.toString(sorted.length),
      Figures.ratio(sorted[0]),
      Figures.ratio((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2),
      Figures.ratio(sorted[sorted.length - 1]),
      Figures.ratio(inTheirOrder[inTheirOrder.length - 1])
    };
  }
}
