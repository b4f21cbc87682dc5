package io.katydid.html;

import io.katydid.report.ReportParts;
import io.katydid.report.RunReport;
import io.katydid.result.Outcome;
import io.katydid.verdict.Judgement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The verdict in words, its reasons, and each objective with its interval against its limit. */
final class VerdictPart {

  /** Neither good nor bad. */
  static final String OPEN = "open";

  private final Markup page;
  private final RunReport report;

  VerdictPart(Markup page, RunReport report) {
    this.page = page;
    this.report = report;
  }

  void write() {
    boolean isJudged = report.verdict().isJudged();
    write(
        page,
        isJudged ? kind(report.verdict().outcome()) : OPEN,
        report.verdict().text(),
        capitalised(ReportParts.verdict(report)),
        ReportParts.reasons(report));
  }

  /**
   * A verdict.
   *
   * @param kind whether it is {@code pass}, {@code fail} or {@code open}, which colours it
   * @param word it in a word
   * @param sentence what stands behind the word
   * @param reasons what else decided it
   */
  static void write(Markup page, String kind, String word, String sentence, List<String> reasons) {
    page.element(
        "section",
        () -> {
          page.element("h2", () -> page.leaf("strong", word).text(" " + sentence));
          if (!reasons.isEmpty()) {
            page.element("ul", () -> reasons.forEach(reason -> page.leaf("li", reason)));
          }
        },
        "class",
        "verdict " + kind,
        "aria-label",
        "Verdict");
  }

  static String capitalised(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  void objectives() {
    page.element(
        "ul",
        () -> report.verdict().judgements().forEach(this::objective),
        "class",
        "objectives",
        "role",
        "list");
  }

  private void objective(Judgement judgement) {
    page.element("li", () -> cells(judgement), "class", kind(judgement.outcome()));
  }

  private void cells(Judgement judgement) {
    page.leaf("p", mark(judgement.outcome()), "class", "mark");
    page.element(
        "div",
        () -> {
          page.element(
              "p", () -> page.leaf("code", ReportParts.objective(judgement)), "class", "name");
          sentence(ReportParts.observation(judgement));
          ReportParts.headroom(judgement).ifPresent(this::sentence);
          Optional.of(ReportParts.explanation(judgement))
              .filter(it -> !it.isEmpty())
              .ifPresent(this::sentence);
        });
    judgement
        .standing()
        .ifPresent(it ->
            page.element(
                "div", () -> IntervalDrawing.draw(page, it, ReportParts.observation(judgement))));
  }

  private void sentence(String text) {
    page.leaf("p", capitalised(text));
  }

  private static String mark(Outcome outcome) {
    String sign =
        switch (outcome) {
          case PASS -> "✓ ";
          case FAIL -> "✗ ";
          case INCONCLUSIVE -> "? ";
          case INVALID -> "! ";
        };
    return sign + ReportParts.word(outcome);
  }

  static String kind(Outcome outcome) {
    return switch (outcome) {
      case PASS -> "pass";
      case FAIL -> "fail";
      case INCONCLUSIVE, INVALID -> OPEN;
    };
  }
}
