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
  private static final int WIDEST_LIMIT = 44;
  private static final int WIDEST_OBSERVED = 24;

  private final List<Judgement> judgements;
  private final Style style;
  private final int markWidth;

  private ObjectiveLines(List<Judgement> judgements, Style style) {
    this.judgements = judgements;
    this.style = style;
    this.markWidth = widest(this::mark);
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
              + painted(judgement)
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

  private String painted(Judgement judgement) {
    String mark = Cell.padRight(mark(judgement), markWidth);
    return switch (judgement.outcome()) {
      case PASS -> style.good(mark);
      case FAIL -> style.bad(mark);
      case INCONCLUSIVE, INVALID -> style.strong(mark);
    };
  }

  private String mark(Judgement judgement) {
    return switch (judgement.outcome()) {
      case PASS -> style.tick() + " ok";
      case FAIL -> style.cross() + " FAILED";
      case INCONCLUSIVE -> "? INCONCLUSIVE";
      case INVALID -> "! INVALID";
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
    String underLimit = INDENT + " ".repeat(markWidth) + INDENT;
    int room = style.width() - underLimit.length();
    return Cell.wrap(Cell.clean(judgement.explanation()), room).stream()
        .map(underLimit::concat)
        .toList();
  }

  private int widest(Function<Judgement, String> column) {
    return judgements.stream().map(column).mapToInt(Cell::length).max().orElse(0);
  }
}
