package io.katydid.report;

import io.katydid.result.Outcome;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.RequestObjective;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The objective, what was observed, and, where that did not meet it, why: in columns where all fit
 * into the width, and below each other elsewhere.
 */
final class ObjectiveLines {

  private static final String INDENT = "  ";
  private static final int WIDEST_LIMIT = 44;
  private static final int WIDEST_OBSERVED = 24;

  private final List<Judgement> judgements;
  private final Style style;
  private final int room;
  private final List<List<String>> rows;

  private ObjectiveLines(List<Judgement> judgements, Style style) {
    this.judgements = judgements;
    this.style = style;
    this.room = style.width() - 2 * INDENT.length() - markWidth();
    List<List<String>> inColumns = judgements.stream().map(it -> List.of(inColumns(it))).toList();
    boolean fits = inColumns.stream().allMatch(it -> Cell.length(it.getFirst()) <= room);
    this.rows =
        fits ? inColumns : judgements.stream().map(it -> List.of(limit(it), found(it))).toList();
  }

  static List<String> lines(List<Judgement> judgements, Style style) {
    return new ObjectiveLines(judgements, style).lines();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Judgement judgement = judgements.get(i);
      String start = INDENT + painted(judgement) + INDENT;
      for (String line : wrapped(rows.get(i), judgement)) {
        lines.add(start + line);
        start = INDENT + " ".repeat(markWidth()) + INDENT;
      }
    }
    return lines;
  }

  private List<String> wrapped(List<String> row, Judgement judgement) {
    boolean explained = judgement.outcome() != Outcome.PASS;
    Stream<String> why =
        explained ? Stream.of(Cell.clean(judgement.explanation())) : Stream.empty();
    return Stream.concat(row.stream(), why)
        .flatMap(sentence -> Cell.wrap(sentence, room).stream())
        .toList();
  }

  private String inColumns(Judgement judgement) {
    return Cell.padRight(limit(judgement), widest(this::limit))
        + "  observed "
        + Cell.padRight(observed(judgement), widest(this::observed))
        + Cell.padRight(interval(judgement), widest(ObjectiveLines::interval))
        + samples(judgement);
  }

  private String found(Judgement judgement) {
    return "observed " + observed(judgement) + interval(judgement) + samples(judgement);
  }

  private static String samples(Judgement judgement) {
    return "  on " + judgement.unit().count(judgement.samples());
  }

  private String painted(Judgement judgement) {
    String mark = Cell.padRight(mark(judgement), markWidth());
    return switch (judgement.outcome()) {
      case PASS -> style.good(mark);
      case FAIL -> style.bad(mark);
      case INCONCLUSIVE, INVALID -> style.strong(mark);
    };
  }

  /** An objective of the run, and whether it is implied. */
  static String text(RequestObjective objective) {
    return objective.expression() + (objective.implied() ? " (implied)" : "");
  }

  private String mark(Judgement judgement) {
    return sign(judgement.outcome(), style) + " " + word(judgement.outcome());
  }

  /** What became of an objective, in a sign. */
  static String sign(Outcome outcome, Style style) {
    return switch (outcome) {
      case PASS -> style.tick();
      case FAIL -> style.cross();
      case INCONCLUSIVE -> "?";
      case INVALID -> "!";
    };
  }

  /** What became of an objective, in a word. */
  static String word(Outcome outcome) {
    return switch (outcome) {
      case PASS -> "ok";
      case FAIL -> "FAILED";
      case INCONCLUSIVE, INVALID -> outcome.name();
    };
  }

  /** What was observed, uncut. */
  static String observation(Judgement judgement) {
    return "observed "
        + Cell.clean(judgement.observed())
        + interval(judgement)
        + " on "
        + judgement.unit().count(judgement.samples());
  }

  private static String interval(Judgement judgement) {
    return judgement.interval().isEmpty() ? "" : " (" + judgement.interval() + ")";
  }

  /** The request gives way to the expression if both are too long. */
  private String limit(Judgement judgement) {
    RequestObjective objective = judgement.objective();
    if (objective.request().isEmpty()) {
      return text(objective);
    }
    int room = WIDEST_LIMIT - objective.expression().length();
    return Cell.cutMiddle(Cell.clean(objective.request()), room, style)
        + ": "
        + objective.expression();
  }

  private String observed(Judgement judgement) {
    return Cell.cutEnd(Cell.clean(judgement.observed()), WIDEST_OBSERVED, style);
  }

  private int markWidth() {
    return widest(this::mark);
  }

  private int widest(Function<Judgement, String> column) {
    return judgements.stream().map(column).mapToInt(Cell::length).max().orElse(0);
  }
}
