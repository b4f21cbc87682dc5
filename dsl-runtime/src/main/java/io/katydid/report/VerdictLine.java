package io.katydid.report;

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
    if (missed > 0) {
      return "FAIL: " + missed + " of " + counted(judgements.size(), "not met");
    }
    String met =
        judgements.isEmpty() ? "no objective was given" : counted(judgements.size(), "met");
    if (!verdict.isPass()) {
      return "FAIL: the run was spoiled; " + met;
    }
    return (isJudged(verdict) ? "PASS: " : "NOT JUDGED: ") + met;
  }

  /** Whether there was anything to pass or fail. */
  static boolean isJudged(Verdict verdict) {
    return !(verdict.isPass() && verdict.judgements().isEmpty());
  }

  private static String counted(int count, String what) {
    return count + (count == 1 ? " objective was " : " objectives were ") + what;
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
