package io.katydid.report;

import io.katydid.api.Durations;
import io.katydid.capacity.Trial.Step;
import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Work;
import io.katydid.text.Figures;
import java.util.List;

/** The trials of a search for a capacity: a row for each, in the order in which they were made. */
final class CapacityTable {

  private CapacityTable() {}

  static Table table(FinishedSearch search, Style style) {
    Table table = new Table(style);
    table.header(
        "Rate", "Outcome", "Run time", "Achieved", "p50", "p95", "p99", "Failed", "Purpose");
    table.rule();
    search.trials().forEach(trial -> row(table, trial));
    return table;
  }

  private static void row(Table table, MadeTrial made) {
    Snapshot kept = made.run().kept();
    RequestSnapshot all = Work.total(kept);
    Distribution times = all.responseTime();
    table.row(
        Figures.rate(made.trial().perSecond()),
        made.finding().outcome().name(),
        Durations.format(made.run().load().runTime()),
        Figures.rate(kept.perSecond(kept.iterations())),
        Cell.time(times, it -> it.percentile(50)),
        Cell.time(times, it -> it.percentile(95)),
        Cell.time(times, it -> it.percentile(99)),
        Figures.ratio(all.failureRatio()),
        purpose(made.trial().step()));
  }

  /** Why a trial was made, in a word or two. */
  static String purpose(Step step) {
    return switch (step) {
      case RAMP -> "rise";
      case BISECTION -> "halve";
      case EXTENSION -> "longer";
      case REPETITION -> "again";
      case CONFIRMATION -> "to confirm";
    };
  }

  /** Why rates did not pass: a sentence for the last trial of each, whose finding counts. */
  static List<String> notes(FinishedSearch search) {
    return search.trials().stream()
        .filter(made -> search.last(made.trial().perSecond()).orElseThrow().equals(made))
        .filter(made -> !made.finding().why().isEmpty())
        .map(made ->
            "%s for %s: %s"
                .formatted(
                    Figures.rate(made.trial().perSecond()),
                    Durations.format(made.run().load().runTime()),
                    Cell.clean(made.finding().why())))
        .toList();
  }
}
