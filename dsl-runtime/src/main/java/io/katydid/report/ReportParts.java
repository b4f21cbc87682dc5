package io.katydid.report;

import io.katydid.measure.ErrorGroup;
import io.katydid.measure.Exemplar;
import io.katydid.measure.Exemplars;
import io.katydid.measure.RequestGroup;
import io.katydid.measure.Snapshot;
import io.katydid.result.Outcome;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.RequestObjective;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The sentences and tables of a report, for documents that are not lines of text. They are not
 * escaped, and what comes from a target may be in them.
 */
public final class ReportParts {

  private ReportParts() {}

  /** What the run is called: its title, or else its scenarios or user classes. */
  public static String title(RunReport report) {
    return report.load().name();
  }

  /** The verdict behind its word, such as {@code 2 objectives were met}. */
  public static String verdict(RunReport report) {
    String line = VerdictLine.of(report.verdict());
    return line.substring(line.indexOf(": ") + 2);
  }

  /** What else decided it; the line breaks in them are kept. */
  public static List<String> reasons(RunReport report) {
    return VerdictLine.reasons(report.verdict());
  }

  /** An objective as it is written, and whether it is implied. */
  public static String objective(Judgement judgement) {
    return objective(judgement.objective());
  }

  /** The same of one that is not judged. */
  public static String objective(RequestObjective objective) {
    String request = Cell.clean(objective.request());
    return (request.isEmpty() ? "" : request + ": ") + ObjectiveLines.text(objective);
  }

  /** What became of an objective, in a word. */
  public static String word(Outcome outcome) {
    return ObjectiveLines.word(outcome);
  }

  /** What was observed, its interval, and how many requests that rests on. */
  public static String observation(Judgement judgement) {
    return ObjectiveLines.observation(judgement);
  }

  /** How much of its limit it took, if that is known. */
  public static Optional<String> headroom(Judgement judgement) {
    return Headroom.of(judgement);
  }

  /** Why it was not met, or is undecided; empty, if it was met. */
  public static String explanation(Judgement judgement) {
    return judgement.outcome() == Outcome.PASS ? "" : Cell.clean(judgement.explanation());
  }

  /** What the percentiles of all requests together are between. */
  public static Optional<String> intervals(RunReport report) {
    return IntervalLine.text(report);
  }

  /** A row for each request, and one for all. */
  public static Table requests(RunReport report) {
    return requests(report.kept(), report.warmedUp());
  }

  /** A row for each request of what is shown, and of what was only in a warm-up; one for all. */
  public static Table requests(Snapshot shown, Snapshot warmedUp) {
    return RequestTable.table(shown, warmedUp, Style.WIDE);
  }

  /** What is to know of the names of requests. */
  public static List<String> requestNotes(Snapshot shown) {
    return RequestTable.notes(shown.requests());
  }

  /** A row for each group of requests of this kind; empty, if there is none. */
  public static Optional<Table> groups(Snapshot shown, RequestGroup.Kind kind) {
    return RequestTable.groupTable(kind, shown, Style.WIDE);
  }

  /** A row for each measure; empty, if there is none. */
  public static Optional<Table> measures(Snapshot shown) {
    return Optional.of(shown)
        .filter(it -> !it.measures().isEmpty())
        .map(it -> RequestTable.measureTable(it, Style.WIDE));
  }

  /** What was measured of streams of events: tables with their names; empty, if there is none. */
  public static Map<String, Table> streams(Snapshot shown) {
    Map<String, Table> tables = new LinkedHashMap<>();
    StreamTables.times(shown, Style.WIDE).ifPresent(it -> tables.put("Times of streams", it));
    StreamTables.events(shown, Style.WIDE).ifPresent(it -> tables.put("Events", it));
    StreamTables.tokens(shown, Style.WIDE).ifPresent(it -> tables.put("Tokens", it));
    return tables;
  }

  /** A row for each counter of user code; empty, if there is none. */
  public static Optional<Table> counters(RunReport report) {
    return MetricTables.counters(report.kept(), Style.WIDE);
  }

  /** A row for each gauge of user code; empty, if there is none. */
  public static Optional<Table> gauges(RunReport report) {
    return MetricTables.gauges(report.kept(), Style.WIDE);
  }

  /** Rows for handshakes of TLS; empty, if there was none. */
  public static Optional<Table> handshakes(RunReport report) {
    return HandshakeTable.of(report.kept(), Style.WIDE);
  }

  /** A row for each worker; empty, if one JVM made the load. */
  public static Optional<Table> workers(RunReport report) {
    return WorkerTable.of(report, Style.WIDE);
  }

  /** What is to know of the workers. */
  public static List<String> workerNotes(RunReport report) {
    return WorkerTable.notes(report);
  }

  /** Which workers were lost, and which skipped seconds; empty, if one JVM made the load. */
  public static List<String> workerFaults(RunReport report) {
    return WorkerTable.faults(report);
  }

  /** A row for each stage; empty, if the load has none. */
  public static Optional<Table> stages(RunReport report) {
    return report.load().stages().isEmpty()
        ? Optional.empty()
        : Optional.of(StageTable.table(report, Style.WIDE));
  }

  /** What is to know of the stages. */
  public static List<String> stageNotes(RunReport report) {
    return StageTable.notes(report);
  }

  /** What the time of requests was spent on; empty, if nothing was measured of it. */
  public static Optional<Table> phases(RunReport report) {
    return report.kept().requests().stream().allMatch(it -> it.timings().had().isEmpty())
        ? Optional.empty()
        : Optional.of(TimingTable.phases(report.kept(), Style.WIDE));
  }

  /** What the slowest are of: requests, or measures where there are no requests. */
  public static String slowestHeading(RunReport report) {
    return SlowestRequests.heading(report.kept());
  }

  /** A row for each of the slowest requests of one kind; empty, if there is none. */
  public static Optional<Table> slowest(
      RunReport report, Function<Exemplars, List<Exemplar>> kind) {
    return SlowestTable.of(SlowestRequests.of(report.kept(), kind), Style.WIDE);
  }

  /** What is worth knowing and no failure; of the warm-up, too: a log-in is often made in it. */
  public static List<ErrorGroup> remarks(RunReport report) {
    return report.warmedUp().then(report.kept()).groups().stream()
        .filter(ErrorGroup::isRemark)
        .toList();
  }

  /** The top of the stack trace of a group of errors; none for failures of requests. */
  public static List<String> trace(ErrorGroup group) {
    return ErrorLines.trace(group);
  }

  /** How many groups of errors there are beyond so many; none, if there are not. */
  public static Optional<String> moreErrors(List<ErrorGroup> groups, int limit) {
    return ErrorLines.rest(groups, limit);
  }

  /** How the generator of the load fared. */
  public static List<Fact> generator(RunReport report) {
    return GeneratorLines.facts(report);
  }

  /** How the run was set up, and what of it was judged. */
  public static List<Fact> run(RunReport report) {
    return RunLines.facts(report);
  }

  /** The command that makes the load again; there is none for several scenarios. */
  public static Optional<String> repeat(RunReport report) {
    return report.load().scenarios().isEmpty()
        ? Optional.of(RepeatCommand.of(report.load()))
        : Optional.empty();
  }
}
