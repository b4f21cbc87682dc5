package io.katydid.report;

import io.katydid.verdict.Figures;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.Outcome;
import io.katydid.verdict.RequestObjective;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What was asked, what was observed, and, where that did not meet it, why. */
final class ObjectiveLines {

  private static final String INDENT = "  ";
  private static final int MARK_WIDTH = 8;
  private static final int WIDEST_LIMIT = 44;
  private static final int WIDEST_OBSERVED = 24;
  private static final String UNDER_LIMIT = INDENT + " ".repeat(MARK_WIDTH) + INDENT;

  private final List<Judgement> judgements;
  private final Style style;

  private ObjectiveLines(List<Judgement> judgements, Style style) {
    this.judgements = judgements;
    this.style = style;
  }

  static List<String> lines(List<Judgement> judgements, Style style) {
    return new ObjectiveLines(judgements, style).lines();
  }

  private List<String> lines() {
    int limitWidth = widest(this::limit);
    int observedWidth = widest(this::observed);
    int intervalWidth = widest(ObjectiveLines::interval);
    List<String> lines = new ArrayList<>();
    for (Judgement judgement : judgements) {
      lines.add(
          INDENT
              + mark(judgement)
              + INDENT
              + Cell.padRight(limit(judgement), limitWidth)
              + "  observed "
              + Cell.padRight(observed(judgement), observedWidth)
              + Cell.padRight(interval(judgement), intervalWidth)
              + "  on "
              + Figures.count(judgement.samples(), "sample"));
      lines.addAll(explanation(judgement));
    }
    return lines;
  }

  private String mark(Judgement judgement) {
    return switch (judgement.outcome()) {
      case PASS -> style.good(Cell.padRight(style.tick() + " ok", MARK_WIDTH));
      case FAIL -> style.bad(Cell.padRight(style.cross() + " FAILED", MARK_WIDTH));
      case INCONCLUSIVE -> style.strong(Cell.padRight("? open", MARK_WIDTH));
      case INVALID -> style.strong(Cell.padRight("? void", MARK_WIDTH));
    };
  }

  private static String interval(Judgement judgement) {
    return judgement.interval().isEmpty() ? "" : " (" + judgement.interval() + ")";
  }

  /** The request gives way to the expression if both are too long. */
  private String limit(Judgement judgement) {
    RequestObjective objective = judgement.objective();
    if (objective.request().isEmpty()) {
      return objective.expression();
    }
    int room = WIDEST_LIMIT - objective.expression().length();
    return Cell.cutMiddle(Cell.clean(objective.request()), room, style)
        + ": "
        + objective.expression();
  }

  private String observed(Judgement judgement) {
    return Cell.cutEnd(Cell.clean(judgement.observed()), WIDEST_OBSERVED, style);
  }

  private List<String> explanation(Judgement judgement) {
    if (judgement.outcome() == Outcome.PASS) {
      return List.of();
    }
    int room = style.width() - UNDER_LIMIT.length();
    return Cell.wrap(Cell.clean(judgement.explanation()), room).stream()
        .map(UNDER_LIMIT::concat)
        .toList();
  }

  private int widest(Function<Judgement, String> column) {
    return judgements.stream().map(column).mapToInt(Cell::length).max().orElse(0);
  }
}
