package io.katydid.benchmarks.gate;

import io.katydid.benchmarks.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What gates answered of versions that differ in the same way. */
final class Answers {

  private static final String SLOWER = "SLOWER";
  private static final String INCONCLUSIVE = "INCONCLUSIVE";

  private final String kind;
  private final String route;
  private final List<JsonNode> reports = new ArrayList<>();

  /**
   * None yet.
   *
   * @param kind how the versions differ
   * @param route that is slower in one of them
   */
  Answers(String kind, String route) {
    this.kind = kind;
    this.route = route;
  }

  /** Adds the report of a comparison, as JSON. */
  void add(JsonNode report) {
    reports.add(report);
  }

  /** A table of the answers has these columns. */
  static Table table() {
    return new Table(
        "versions", "gates", "slower", "open", "not slower", "that route", "another", "noise");
  }

  /** Adds a row. */
  void addTo(Table table) {
    table.row(
        kind,
        Integer.toString(reports.size()),
        count(SLOWER),
        count(INCONCLUSIVE),
        Long.toString(
            reports.size() - reports.stream().filter(it -> isOpenOrSlower(outcome(it))).count()),
        Long.toString(reports.stream().filter(it -> isSlower(it, true)).count()),
        Long.toString(reports.stream().filter(it -> isSlower(it, false)).count()),
        noise());
  }

  private String count(String outcome) {
    return Long.toString(reports.stream().filter(it -> outcome(it).equals(outcome)).count());
  }

  private static boolean isOpenOrSlower(String outcome) {
    return outcome.equals(SLOWER) || outcome.equals(INCONCLUSIVE);
  }

  private static String outcome(JsonNode report) {
    return report.path("outcome").asString();
  }

  /** Whether a figure of that route, or of another one, is called slower. */
  private boolean isSlower(JsonNode report, boolean ofRoute) {
    return changes(report).stream()
        .filter(change -> change.path("outcome").asString().equals(SLOWER))
        .map(change -> change.path("request").asString())
        .filter(request -> !request.equals("Aggregated"))
        .anyMatch(request -> request.startsWith(route) == ofRoute);
  }

  /** The median noise of the p50 of that route. */
  private String noise() {
    double[] noises =
        reports.stream()
            .flatMap(report -> changes(report).stream())
            .filter(change -> change.path("figure").asString().equals("p50"))
            .filter(change -> change.path("request").asString().startsWith(route))
            .mapToDouble(change -> change.path("noise").asDouble())
            .sorted()
            .toArray();
    return noises.length == 0
        ? "-"
        : String.format(Locale.ROOT, "%.1f%%", 100 * noises[noises.length / 2]);
  }

  private static List<JsonNode> changes(JsonNode report) {
    List<JsonNode> changes = new ArrayList<>();
    report.path("changes").forEach(changes::add);
    return changes;
  }
}
