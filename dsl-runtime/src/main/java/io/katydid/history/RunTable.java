package io.katydid.history;

import io.katydid.api.Indicator;
import io.katydid.baseline.RecordedFigures;
import io.katydid.baseline.RecordedRun;
import io.katydid.report.Style;
import io.katydid.report.Table;
import io.katydid.result.Revision;
import io.katydid.text.Figures;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The runs of a group: a row for each. */
final class RunTable {

  private static final int COMMIT = 7;
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private RunTable() {}

  static List<String> lines(RunGroup group) {
    Table table = new Table(Style.PLAIN);
    table.header("Started, UTC", "Commit", "Verdict", "p50", "p95", "p99", "Rate", "Limit");
    table.rule();
    group.runs().forEach(run -> table.row(cells(run)));
    Stream<String> legend =
        Stream.of(
            group.runs().stream().anyMatch(run -> run.revision().isPresent())
                ? "  *: files differed from the commit."
                : "",
            group.runs().stream().anyMatch(run -> largestShare(run).isPresent())
                ? "  Limit: the share of its limit that the nearest objective took."
                : "");
    return Stream.concat(table.lines().stream(), legend.filter(line -> !line.isEmpty())).toList();
  }

  private static String[] cells(RecordedRun run) {
    return new String[] {
      MINUTES.format(run.startedAt()),
      run.revision().map(RunTable::commit).orElse("-"),
      run.outcome(),
      figure(run, FigureSeries.percentile(5000)),
      figure(run, FigureSeries.percentile(9500)),
      figure(run, FigureSeries.percentile(9900)),
      figure(run, new Indicator.Throughput()),
      largestShare(run).map(Figures::ratio).orElse("-")
    };
  }

  private static String commit(Revision revision) {
    String commit = revision.commit();
    return commit.substring(0, Math.min(COMMIT, commit.length())) + (revision.changed() ? "*" : "");
  }

  private static String figure(RecordedRun run, Indicator indicator) {
    return Optional.ofNullable(run.figures().get(RecordedFigures.name("", indicator)))
        .map(recorded -> HistoryText.value(indicator, recorded))
        .orElse("-");
  }

  private static Optional<Double> largestShare(RecordedRun run) {
    return run.figures().entrySet().stream()
        .filter(figure -> RecordedFigures.objective(figure.getKey()).isPresent())
        .map(java.util.Map.Entry::getValue)
        .max(Double::compare);
  }
}
