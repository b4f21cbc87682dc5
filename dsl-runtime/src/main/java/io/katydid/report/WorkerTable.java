package io.katydid.report;

import io.katydid.measure.StreamCount;
import io.katydid.store.WorkerClock;
import io.katydid.store.WorkerOutcome;
import io.katydid.text.Figures;
import io.katydid.verdict.Cpu;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What each worker made of a run, and how it was. */
final class WorkerTable {

  private static final String MERGED =
      "all other figures are of all workers together, from the sum of their counts";

  private static final String NO_REQUESTS =
      "workers are compared by requests that were completed; streams that ended with the load are"
          + " none, and their events are in the figures of all workers";

  private WorkerTable() {}

  /** A row for each; empty, if one JVM made all. */
  static Optional<Table> of(RunReport report, Style style) {
    List<WorkerOutcome> workers = report.course().workers();
    if (workers.isEmpty()) {
      return Optional.empty();
    }
    Table table = new Table(style);
    table.header("Worker", "Requests", "Share", "Rate", "Failed", "Lag p99", "CPU", "Clock");
    table.rule();
    long all = workers.stream().mapToLong(WorkerOutcome::requests).sum();
    workers.forEach(worker -> row(worker, all, table));
    return Optional.of(table);
  }

  private static void row(WorkerOutcome worker, long all, Table table) {
    OptionalDouble cpu = new Cpu(worker.resources()).ours();
    table.row(
        Cell.clean(worker.name()),
        Figures.count(worker.requests()),
        share(worker.requests(), all),
        Figures.rate(worker.perSecond()),
        share(worker.failures(), worker.requests()),
        Figures.duration(worker.lag().percentile(99)),
        cpu.isPresent() ? Figures.number(cpu.getAsDouble()) : "",
        clock(worker.clock()));
  }

  private static String clock(WorkerClock clock) {
    return clock.isCompared() ? "\u00b1" + Figures.duration(clock.uncertaintyNanos()) : "-";
  }

  private static String share(long part, long all) {
    return all == 0 ? "" : Figures.ratio((double) part / all);
  }

  /** Its lines with what is to know of it; none, if one JVM made all. */
  static List<String> lines(RunReport report, Style style) {
    List<String> lines = new ArrayList<>(of(report, style).map(Table::lines).orElse(List.of()));
    notes(report).forEach(note -> lines.addAll(Cell.hanging("  ", note, style)));
    return lines;
  }

  /** What is to know of the table. */
  static List<String> notes(RunReport report) {
    if (report.course().workers().isEmpty()) {
      return List.of();
    }
    List<String> notes = new ArrayList<>(List.of(MERGED));
    if (report.kept().total().streams().count(StreamCount.ENDED_WITH_LOAD) > 0) {
      notes.add(NO_REQUESTS);
    }
    notes.addAll(faults(report));
    return notes;
  }

  /** Which of them were lost, and which skipped seconds. */
  static List<String> faults(RunReport report) {
    return report.course().workers().stream().flatMap(WorkerTable::faults).toList();
  }

  private static Stream<String> faults(WorkerOutcome worker) {
    List<String> faults = new ArrayList<>();
    if (worker.ending().lost()) {
      faults.add(
          "%s was lost after %s, %s"
              .formatted(
                  worker.name(),
                  Figures.duration(worker.ending().elapsedNanos()),
                  worker.ending().reason()));
    }
    if (worker.skipped() > 0) {
      faults.add(
          "%s skipped %s; what it measured then is in the next one"
              .formatted(worker.name(), Figures.count(worker.skipped(), "second")));
    }
    return faults.stream().map(Cell::clean);
  }
}
