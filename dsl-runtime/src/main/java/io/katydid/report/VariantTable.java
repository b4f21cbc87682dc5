package io.katydid.report;

import io.katydid.comparison.ComparedRun;
import io.katydid.comparison.ComparisonReport;
import io.katydid.measure.Snapshot;
import io.katydid.result.ComparisonOutcome;
import io.katydid.result.Figure;
import io.katydid.targets.ProcessUsage;
import io.katydid.text.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The variants of a comparison: a row for each, and how much more the others do than the first. */
final class VariantTable {

  private static final double MEGABYTE = 1e6;

  private final ComparisonReport report;
  private final Table table;

  private VariantTable(ComparisonReport report, Style style) {
    this.report = report;
    this.table = new Table(style);
  }

  static Table load(ComparisonReport report, Style style) {
    VariantTable variants = new VariantTable(report, style);
    variants.table.header("Variant", "Runs", "Rate", "Gain", "p50", "p95", "p99", "Failed");
    return variants.rows(variants::load);
  }

  /** What the processes of each used; empty, if they were not watched. */
  static Optional<Table> processes(ComparisonReport report, Style style) {
    if (report.runs().stream().allMatch(run -> run.usage().isEmpty())) {
      return Optional.empty();
    }
    VariantTable variants = new VariantTable(report, style);
    variants.table.header("Processes", "Cores", "Workers", "MB/worker");
    return Optional.of(variants.rows(variants::usage));
  }

  /** The median share of failures in the runs of a variant; empty if it made no request. */
  static OptionalDouble failures(ComparisonReport report, int variant) {
    return median(runs(report, variant), Figure.FAILURES);
  }

  private Table rows(IntFunction<List<String>> cells) {
    table.rule();
    for (int variant = 0; variant < report.names().size(); variant++) {
      String letter = Character.toString('A' + variant);
      Stream<String> name = Stream.of(letter + " " + Cell.clean(report.names().get(variant)));
      table.row(Stream.concat(name, cells.apply(variant).stream()).toArray(String[]::new));
    }
    return table;
  }

  private static List<ComparedRun> runs(ComparisonReport report, int variant) {
    return report.runs().stream().filter(run -> run.variant() == variant).toList();
  }

  private List<String> load(int variant) {
    List<ComparedRun> runs = runs(report, variant);
    List<String> cells = new ArrayList<>();
    cells.add(Figures.count(runs.size()));
    cells.add(cell(median(runs, Figure.THROUGHPUT), Figures::rate));
    cells.add(gain(variant));
    for (Figure figure : List.of(Figure.P50, Figure.P95, Figure.P99)) {
      cells.add(cell(median(runs, figure), nanos -> Figures.duration(Math.round(nanos))));
    }
    cells.add(cell(failures(report, variant), Figures::ratio));
    return cells;
  }

  private List<String> usage(int variant) {
    List<ComparedRun> runs = runs(report, variant);
    return List.of(
        cell(used(runs, ProcessUsage::cores), cores -> ChangeTable.decimal(2, cores)),
        cell(used(runs, ProcessUsage::workers), workers -> ChangeTable.decimal(0, workers)),
        cell(
            used(runs, ProcessUsage::bytesPerWorker),
            bytes -> ChangeTable.decimal(0, bytes / MEGABYTE)));
  }

  /** In throughput; where it is not significant, the outcome instead. */
  private String gain(int variant) {
    return report
        .change(variant, Snapshot.TOTAL, Figure.THROUGHPUT)
        .map(change ->
            change.outcome() == ComparisonOutcome.SLOWER
                    || change.outcome() == ComparisonOutcome.FASTER
                ? ChangeTable.percent(change.estimate())
                : change.outcome().text())
        .orElse("");
  }

  private static OptionalDouble median(List<ComparedRun> runs, Figure figure) {
    return median(
        runs.stream()
            .map(run -> run.figure(figure, Snapshot.TOTAL))
            .flatMapToDouble(OptionalDouble::stream)
            .sorted()
            .toArray());
  }

  private static OptionalDouble used(
      List<ComparedRun> runs, ToDoubleFunction<ProcessUsage> figure) {
    return median(
        runs.stream()
            .map(ComparedRun::usage)
            .flatMap(Optional::stream)
            .mapToDouble(figure)
            .sorted()
            .toArray());
  }

  private static OptionalDouble median(double[] sorted) {
    return sorted.length == 0
        ? OptionalDouble.empty()
        : Arrays.stream(new double[] {sorted[(sorted.length - 1) / 2], sorted[sorted.length / 2]})
            .average();
  }

  private static String cell(OptionalDouble value, Function<Double, String> text) {
    return value.isEmpty() ? "-" : text.apply(value.getAsDouble());
  }
}
