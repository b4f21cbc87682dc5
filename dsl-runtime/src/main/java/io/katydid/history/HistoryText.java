package io.katydid.history;

import static java.util.stream.Collectors.joining;

import io.katydid.api.Indicator;
import io.katydid.baseline.Environment;
import io.katydid.baseline.RecordedRun;
import io.katydid.report.Cell;
import io.katydid.report.Style;
import io.katydid.report.Table;
import io.katydid.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes recorded runs for a person, a part for each environment: a row for each run, what share of
 * its limit each objective took, where figures changed, and how they go on.
 */
public final class HistoryText {

  private static final int FEWEST = 6;
  private static final List<String> LOAD = List.of("userClasses", "workload", "host", "target");
  private static final List<String> MACHINE = List.of("cpu", "cores", "memory", "os", "jdk");

  private final List<String> lines = new ArrayList<>();

  private HistoryText() {}

  /**
   * The text; ends with a line break.
   *
   * @param runs oldest first
   * @throws IllegalArgumentException if there are none
   */
  public static String write(List<RecordedRun> runs) {
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("no run is recorded there");
    }
    HistoryText text = new HistoryText();
    List<RunGroup> groups = RunGroup.of(runs);
    for (int i = 0; i < groups.size(); i++) {
      text.part(groups, i);
    }
    return Cell.withoutSecrets(String.join("\n", text.lines) + "\n");
  }

  private void part(List<RunGroup> groups, int i) {
    RunGroup group = groups.get(i);
    if (i == 0) {
      wrapped("", fields(group.environment(), LOAD));
      wrapped("", fields(group.environment(), MACHINE));
    } else {
      Environment before = groups.get(i - 1).environment();
      lines.add("");
      wrapped(
          "",
          "Another environment, whose runs are not compared with those above: "
              + String.join(", ", group.environment().differencesFrom(before)));
    }
    lines.addAll(RunTable.lines(group));
    lines.addAll(ObjectiveTable.lines(group));
    changes(group);
  }

  private static String fields(Environment environment, List<String> names) {
    Map<String, String> fields = environment.fields();
    return names.stream()
        .map(name -> named(name, fields.getOrDefault(name, "")))
        .filter(text -> !text.isEmpty())
        .collect(joining(", "));
  }

  private static String named(String name, String value) {
    return switch (name) {
      case "cores" -> value.isEmpty() ? "" : value + (value.equals("1") ? " core" : " cores");
      case "jdk" -> value.isEmpty() ? "" : "JDK " + value;
      default -> Cell.clean(value);
    };
  }

  private void changes(RunGroup group) {
    List<FigureSeries> all = FigureSeries.of(group);
    if (all.stream().allMatch(series -> series.size() < FEWEST)) {
      wrapped("  ", String.format(Locale.ROOT, "Changes are looked for from %d runs on.", FEWEST));
      return;
    }
    List<Shift> shifts = Shift.of(all);
    lines.add("");
    lines.add("Changes");
    if (shifts.isEmpty()) {
      wrapped("  ", "none in " + Figures.count(all.size(), "figure"));
    }
    shifts.forEach(shift -> wrapped("  ", ShiftText.of(shift, group)));
    lines.addAll(trends(all, shifts));
    wrapped(
        "  ",
        "Changes are found by E-divisive means; in at most 5% of histories where there is none.");
  }

  /** Of all requests together, and those of a name that surely have one. */
  private static List<String> trends(List<FigureSeries> all, List<Shift> shifts) {
    List<Trend> trends =
        all.stream()
            .flatMap(series -> Trend.of(series, shifts).stream())
            .filter(trend -> trend.series().isOfAll() || !trend.interval().contains(1))
            .toList();
    if (trends.isEmpty()) {
      return List.of();
    }
    Table table = new Table(Style.PLAIN);
    table.header("Since the last change", "Runs", "Median", "Trend a run", "95% interval");
    table.rule();
    trends.forEach(trend ->
        table.row(
            Cell.clean(trend.series().name()),
            Integer.toString(trend.runs()),
            value(trend.series().indicator(), trend.now()),
            ShiftText.percent(trend.ratio()),
            ShiftText.interval(trend.interval())));
    return Stream.concat(Stream.of(""), table.lines().stream()).toList();
  }

  /** A figure as it is recorded, with its unit. */
  static String value(Indicator indicator, double recorded) {
    return switch (indicator) {
      case Indicator.Percentile it -> Figures.duration(Math.round(recorded * 1e6));
      case Indicator.Mean it -> Figures.duration(Math.round(recorded * 1e6));
      case Indicator.Throughput it -> Figures.rate(recorded);
      case Indicator.StreamRate it -> Figures.rate(recorded);
      case Indicator.FailureRatio it -> Figures.ratio(recorded);
    };
  }

  private void wrapped(String indent, String text) {
    if (!Objects.equals(text, "")) {
      Cell.wrap(text, Style.PLAIN.width() - indent.length())
          .forEach(line -> lines.add(indent + line));
    }
  }
}
