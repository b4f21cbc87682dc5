package io.katydid.report;

import io.katydid.verdict.Figures;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.Outcome;
import io.katydid.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The verdict in words, and its reasons. */
final class VerdictLine {

  private VerdictLine() {}

  /** One line: the outcome, and how many objectives were met. */
  static String of(Verdict verdict) {
    List<Judgement> judgements = verdict.judgements();
    long missed = judgements.stream().filter(each -> each.outcome() == Outcome.FAIL).count();
    String all = Figures.count(judgements.size(), "objective");
    if (missed > 0) {
      String some = judgements.size() == 1 ? "" : missed + " of ";
      return "FAIL: " + some + all + (missed == 1 ? " was not met" : " were not met");
    } else if (!verdict.isPass()) {
      return "FAIL: the run itself went wrong" + uncounted(all, judgements.size());
    }
    return judgements.isEmpty()
        ? "NOT JUDGED: no objective was given"
        : "PASS: " + all + (judgements.size() == 1 ? " was met" : " were met");
  }

  /** Whether there was anything to pass or fail. */
  static boolean isJudged(Verdict verdict) {
    return !(verdict.isPass() && verdict.judgements().isEmpty());
  }

  /** What such a run measured is no evidence that an objective is met. */
  private static String uncounted(String all, int objectives) {
    return switch (objectives) {
      case 0 -> "";
      case 1 -> ", so that its objective counts for nothing";
      default -> ", so that its " + all + " count for nothing";
    };
  }

  /** What else decided it; a line for each. */
  static List<String> reasons(Verdict verdict) {
    return verdict.reasons().stream()
        .flatMap(reason -> item(reason).stream())
        .map("  "::concat)
        .toList();
  }

  /** Its own line breaks are kept: some tell what a program printed. */
  private static List<String> item(String reason) {
    List<String> lines = new ArrayList<>();
    for (String line : reason.lines().toList()) {
      for (String wrapped : Cell.wrap(Cell.clean(line), TextReport.WIDTH - 4)) {
        lines.add((lines.isEmpty() ? "- " : "  ") + wrapped);
      }
    }
    return lines;
  }
}
