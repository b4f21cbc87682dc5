package io.katydid.baseline;

import io.katydid.text.CsvText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recorded runs as CSV (RFC 4180) for tools that find change points, such as Apache Otava: a column
 * {@code time}, the attribute {@code outcome}, and a column for each figure, which is a metric.
 *
 * <p>Otava reads every cell of a metric as a number, so that a figure which one run lacks cannot be
 * a column. It knows no environments either, and would take a change of the machine for one of the
 * target: only runs in the environment of the newest are written.
 *
 * @param text the table
 * @param otherRuns how many runs of other environments were left out
 * @param otherFigures the figures that were left out, as not every run has them
 */
public record OtavaCsv(String text, int otherRuns, Set<String> otherFigures) {

  private static final List<String> ATTRIBUTES = List.of("time", "outcome");

  /**
   * Writes these runs, oldest first.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static OtavaCsv of(List<RecordedRun> all) {
    if (all.isEmpty()) {
      throw new IllegalArgumentException("no run is recorded there");
    }
    Environment newest = all.getLast().environment();
    List<RecordedRun> runs = all.stream().filter(run -> run.environment().equals(newest)).toList();
    Set<String> everywhere = new LinkedHashSet<>(all.getLast().figures().keySet());
    Set<String> somewhere = new LinkedHashSet<>();
    for (RecordedRun run : runs) {
      everywhere.retainAll(run.figures().keySet());
      somewhere.addAll(run.figures().keySet());
    }
    somewhere.removeAll(everywhere);
    return new OtavaCsv(table(runs, everywhere), all.size() - runs.size(), somewhere);
  }

  private static String table(List<RecordedRun> runs, Set<String> figures) {
    List<String> lines = new ArrayList<>();
    lines.add(row(Stream.concat(ATTRIBUTES.stream(), figures.stream())));
    for (RecordedRun run : runs) {
      Stream<String> attributes = Stream.of(run.startedAt().toString(), run.outcome());
      Stream<String> values =
          figures.stream().map(figure -> number(run.figures().getOrDefault(figure, Double.NaN)));
      lines.add(row(Stream.concat(attributes, values)));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String row(Stream<String> cells) {
    return cells.map(CsvText::cell).collect(Collectors.joining(","));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }
}
