package io.katydid.report;

import io.katydid.api.Stage;
import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.text.Figures;
import io.katydid.verdict.MeasuredStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of all requests in each stage of a load. */
final class StageTable {

  private static final String RAMP =
      "a stage with \"over\" is a ramp: its figures are of a load that changes, and not stationary";

  private final RunReport report;
  private final Table table;

  private StageTable(RunReport report, Style style) {
    this.report = report;
    this.table = new Table(style);
  }

  /** Its lines; none, if the load has no stages. */
  static List<String> lines(RunReport report, Style style) {
    List<Stage> stages = report.load().stages();
    if (stages.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(table(report, style).lines());
    notes(report).forEach(note -> lines.addAll(Cell.hanging("  ", note, style)));
    return lines;
  }

  /** The table of a load with stages. */
  static Table table(RunReport report, Style style) {
    StageTable table = new StageTable(report, style);
    table.rows(report.load().stages());
    return table.table;
  }

  /** What is to know of its stages. */
  static List<String> notes(RunReport report) {
    List<String> notes = new ArrayList<>();
    List<Stage> stages = report.load().stages();
    if (stages.stream().anyMatch(stage -> stage.isRamp() && !stage.isWarmUp())) {
      notes.add(RAMP);
    }
    StageFigures.of(report).stream()
        .filter(stage -> !stage.unsettled().isEmpty())
        .map(stage ->
            String.format(
                Locale.ROOT,
                "stage %d did not become steady, by its %s",
                stage.number(),
                String.join(", ", stage.unsettled())))
        .forEach(notes::add);
    return notes;
  }

  private void rows(List<Stage> stages) {
    table.header("Stage", "Count", "Failed", "Rate", "p50", "p95", "p99");
    table.rule();
    List<MeasuredStage> measured = report.measured().stages();
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      String name = String.format(Locale.ROOT, "%d. %s", i + 1, stage.withoutWarmUp());
      if (stage.isWarmUp()) {
        row(name, "warm-up");
      } else if (i >= measured.size()) {
        row(name, "not reached");
      } else {
        row(name, measured.get(i).window().whole());
      }
    }
  }

  private void row(String name, String why) {
    table.row(name, why, "-", "-", "-", "-", "-");
  }

  private void row(String name, Snapshot stage) {
    RequestSnapshot all = stage.total();
    Distribution times = all.responseTime();
    table.row(
        name,
        Figures.count(all.count()),
        Figures.ratio(all.failureRatio()),
        Figures.rate(stage.perSecond(all)),
        Cell.time(times, it -> it.percentile(50)),
        Cell.time(times, it -> it.percentile(95)),
        Cell.time(times, it -> it.percentile(99)));
  }
}
