package io.katydid.report;

import io.katydid.measure.ErrorGroup;
import io.katydid.measure.Exemplars;
import io.katydid.measure.RequestGroup;
import io.katydid.measure.RequestSnapshot;
import io.katydid.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes a run for a person: aligned text, without colours, in lines of at most 80 characters. */
public final class TextReport {

  private static final String TIMES = "; times are response times of those that succeeded";
  private static final int ERROR_GROUPS = 10;
  private static final int WORST_REQUESTS = 5;
  private static final int WORST_ERROR_GROUPS = 3;

  private static final Comparator<RequestSnapshot> WORST_FIRST =
      Comparator.comparingLong(RequestSnapshot::failures)
          .thenComparingLong(request -> request.responseTime().percentile(99))
          .reversed();

  private final RunReport report;
  private final Style style;
  private final List<String> lines = new ArrayList<>();

  private TextReport(RunReport report, Style style) {
    this.report = report;
    this.style = style;
  }

  /** The whole report; ends with a line break. */
  public static String write(RunReport report) {
    return write(report, Style.PLAIN);
  }

  static String write(RunReport report, Style style) {
    return new TextReport(report, style).whole();
  }

  /** The verdict in one line, without a line break. */
  public static String verdict(RunReport report) {
    return VerdictLine.of(report.verdict());
  }

  /**
   * What a person needs to see when a run failed: the verdict on its first line, however long that
   * is, as build tools keep no other; each objective, the worst requests and the most frequent
   * errors; ends with a line break.
   */
  public static String failure(RunReport report) {
    return new TextReport(report, Style.PLAIN).worst();
  }

  private String whole() {
    section(
        "Requests" + TIMES, requests(RequestTable.all(report.kept(), report.warmedUp(), style)));
    lines.addAll(IntervalLine.of(report, style));
    section("Stages", StageTable.lines(report, style));
    section("Workers", WorkerTable.lines(report, style));
    groups();
    section("Measures" + TIMES, RequestTable.measures(report.kept(), style));
    StreamTables.times(report.kept(), style).ifPresent(it -> section("Streams", it.lines()));
    StreamTables.events(report.kept(), style).ifPresent(it -> section("Events", it.lines()));
    StreamTables.tokens(report.kept(), style).ifPresent(it -> section("Tokens", it.lines()));
    MetricTables.counters(report.kept(), style).ifPresent(it -> section("Counters", it.lines()));
    MetricTables.gauges(report.kept(), style).ifPresent(it -> section("Gauges", it.lines()));
    HandshakeTable.of(report.kept(), style)
        .ifPresent(it -> section("Handshakes of TLS", it.lines()));
    timings();
    slowest();
    section("Objectives", ObjectiveLines.lines(report.verdict().judgements(), style));
    errors(ERROR_GROUPS);
    lines.add("");
    Cell.wrap(VerdictLine.of(report.verdict()), style.width()).forEach(this::verdict);
    reasons();
    facts();
    return text();
  }

  private String worst() {
    List<RequestSnapshot> all = report.kept().requests();
    List<RequestSnapshot> worst = all.stream().sorted(WORST_FIRST).limit(WORST_REQUESTS).toList();
    verdict(VerdictLine.of(report.verdict()));
    reasons();
    lines.addAll(ObjectiveLines.lines(report.verdict().judgements(), style));
    boolean some = worst.size() < all.size();
    section(
        (some ? "The worst requests of " + all.size() : "Requests") + TIMES,
        requests(RequestTable.of(new ShownRequests(worst, List.of()), report.kept(), style)));
    if (report.course().hasLostWorkers()) {
      section("Workers", WorkerTable.lines(report, style));
    }
    groups();
    section("Measures" + TIMES, RequestTable.measures(report.kept(), style));
    errors(WORST_ERROR_GROUPS);
    facts();
    return text();
  }

  private void facts() {
    section("Generator", LabelledLines.of(GeneratorLines.facts(report), style));
    section("Run", LabelledLines.of(RunLines.facts(report), style));
  }

  private void groups() {
    for (RequestGroup.Kind kind : RequestGroup.Kind.values()) {
      section(
          "Requests by " + kind.word() + TIMES, RequestTable.groups(kind, report.kept(), style));
    }
  }

  private void verdict(String line) {
    lines.add(painted(line, report.verdict()));
  }

  private void reasons() {
    lines.addAll(VerdictLine.reasons(report.verdict(), style));
  }

  private String painted(String line, Verdict verdict) {
    if (!verdict.isJudged()) {
      return style.strong(line);
    }
    return switch (verdict.outcome()) {
      case PASS -> style.good(line);
      case FAIL -> style.bad(line);
      case INCONCLUSIVE, INVALID -> style.strong(line);
    };
  }

  private void timings() {
    if (report.timings() && report.kept().requests().stream().anyMatch(TextReport::hasPhases)) {
      section(
          "Timings of requests that succeeded", TimingTable.phases(report.kept(), style).lines());
      section("Traffic, before encryption", TimingTable.traffic(report.kept(), style).lines());
    }
  }

  private void slowest() {
    if (report.timings()) {
      String heading = SlowestRequests.heading(report.kept());
      section(
          heading + " that succeeded",
          SlowestRequests.lines(report.kept(), Exemplars::succeeded, style));
      section(
          heading + " that failed", SlowestRequests.lines(report.kept(), Exemplars::failed, style));
    }
  }

  private static boolean hasPhases(RequestSnapshot request) {
    return !request.timings().had().isEmpty();
  }

  private List<String> requests(List<String> table) {
    if (!report.kept().requests().isEmpty()) {
      return table;
    }
    return report.kept().measures().isEmpty() ? List.of("  none was completed") : List.of();
  }

  private void errors(int limit) {
    List<ErrorGroup> groups = report.kept().groups();
    List<ErrorGroup> failures =
        groups.stream().filter(group -> !group.isError() && !group.isRemark()).toList();
    List<ErrorGroup> errors = groups.stream().filter(ErrorGroup::isError).toList();
    section("Failures of requests", ErrorLines.lines(failures, limit, style));
    section("Errors of user code", ErrorLines.lines(errors, limit, style));
    section("Remarks", ErrorLines.lines(ReportParts.remarks(report), limit, style));
  }

  private void section(String title, List<String> content) {
    if (content.isEmpty()) {
      return;
    }
    if (!lines.isEmpty()) {
      lines.add("");
    }
    Cell.wrap(title, style.width()).forEach(line -> lines.add(style.strong(line)));
    lines.addAll(content);
  }

  private String text() {
    return Cell.withoutSecrets(String.join("\n", lines) + "\n");
  }
}
