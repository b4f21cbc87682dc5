package io.katydid.report;

import io.katydid.result.Outcome;
import io.katydid.text.Figures;
import io.katydid.verdict.Judgement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How objectives stand while a run goes on: a line for each, the worst first if not all fit. */
final class StandingLines {

  private static final String INDENT = "  ";

  private StandingLines() {}

  static List<String> of(List<Judgement> standing, int most, int columns, Style style) {
    if (standing.size() <= most) {
      return standing.stream().map(it -> line(it, columns, style)).toList();
    }
    List<Judgement> worst =
        standing.stream()
            .sorted(Comparator.comparingInt(it -> rank(it.outcome())))
            .limit(Math.max(0, most - 1))
            .toList();
    List<String> lines = new ArrayList<>();
    worst.forEach(it -> lines.add(line(it, columns, style)));
    if (most > 0) {
      String rest = Figures.count(standing.size() - worst.size(), "more objective");
      lines.add(INDENT + "(%s, not shown)".formatted(rest));
    }
    return lines;
  }

  private static int rank(Outcome outcome) {
    return switch (outcome) {
      case FAIL -> 0;
      case INVALID -> 1;
      case INCONCLUSIVE -> 2;
      case PASS -> 3;
    };
  }

  private static String line(Judgement judgement, int columns, Style style) {
    String text =
        Cell.cutEnd(
            ReportParts.objective(judgement) + INDENT + ObjectiveLines.observation(judgement),
            columns - INDENT.length() - 2,
            style);
    return INDENT + sign(judgement.outcome(), style) + " " + text;
  }

  private static String sign(Outcome outcome, Style style) {
    return switch (outcome) {
      case PASS -> style.good(ObjectiveLines.sign(outcome, style));
      case FAIL -> style.bad(ObjectiveLines.sign(outcome, style));
      case INCONCLUSIVE, INVALID -> style.strong(ObjectiveLines.sign(outcome, style));
    };
  }
}
