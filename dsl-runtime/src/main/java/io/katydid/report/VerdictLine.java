package io.katydid.report;

import static java.util.stream.Collectors.joining;

import io.katydid.result.Outcome;
import io.katydid.text.Figures;
import io.katydid.verdict.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The verdict in words, and its reasons. */
final class VerdictLine {

  private VerdictLine() {}

  /**
   * One line: the outcome, and how many objectives were met; or which is undecided, on which side
   * of its limit, and what would settle it.
   */
  static String of(Verdict verdict) {
    if (verdict.isUndecided()) {
      return verdict.outcome() + ": " + UndecidedClause.of(verdict);
    }
    return switch (verdict.outcome()) {
      case PASS -> passed(verdict);
      case FAIL -> failed(verdict);
      case INVALID -> invalid(verdict);
      case INCONCLUSIVE -> throw new IllegalArgumentException("inconclusive, but not undecided");
    };
  }

  private static String passed(Verdict verdict) {
    int objectives = verdict.explicit().size();
    if (objectives > 0) {
      return "PASS: " + all(objectives) + (objectives == 1 ? " was met" : " were met");
    }
    return verdict.text() + ": no objective was given";
  }

  private static String failed(Verdict verdict) {
    long missed = count(verdict, Outcome.FAIL);
    if (missed > 0) {
      String some = some(missed, verdict) + (missed == 1 ? " was not met" : " were not met");
      return "FAIL: " + some + alsoMissed(verdict);
    }
    List<String> implied = missedImplied(verdict);
    if (!implied.isEmpty()) {
      return "FAIL: %s %s not met"
          .formatted(String.join(" and ", implied), implied.size() == 1 ? "was" : "were");
    }
    return "FAIL: the run itself went wrong" + uncounted(verdict);
  }

  private static String invalid(Verdict verdict) {
    long invalid = count(verdict, Outcome.INVALID);
    return "INVALID: the generator, not the target, "
        + (invalid == 0 ? "was measured" : "decided " + some(invalid, verdict));
  }

  private static String alsoMissed(Verdict verdict) {
    List<String> implied = missedImplied(verdict);
    return implied.isEmpty() ? "" : ", nor was " + String.join(" and ", implied);
  }

  /** Implied ones are named: their number alone would not show which. */
  private static List<String> missedImplied(Verdict verdict) {
    return verdict.judgements().stream()
        .filter(each -> each.objective().implied() && each.outcome() == Outcome.FAIL)
        .map(each -> ObjectiveLines.text(each.objective()))
        .toList();
  }

  private static long count(Verdict verdict, Outcome outcome) {
    return verdict.explicit().stream().filter(each -> each.outcome() == outcome).count();
  }

  private static String all(int objectives) {
    return Figures.count(objectives, "objective");
  }

  private static String some(long count, Verdict verdict) {
    int objectives = verdict.explicit().size();
    return (objectives == 1 ? "" : count + " of ") + all(objectives);
  }

  /** What such a run measured is no evidence that an objective is met. */
  private static String uncounted(Verdict verdict) {
    int objectives = verdict.explicit().size();
    return switch (objectives) {
      case 0 -> "";
      case 1 -> ", so that its objective counts for nothing";
      default -> ", so that its " + all(objectives) + " count for nothing";
    };
  }

  /** What else decided it; an item for each, its own line breaks kept. */
  static List<String> reasons(Verdict verdict, Style style) {
    return verdict.reasons().stream().flatMap(reason -> item(reason, style)).toList();
  }

  /** The same with its line breaks alone. */
  static List<String> reasons(Verdict verdict) {
    return verdict.reasons().stream()
        .map(reason -> reason.lines().map(Cell::clean).collect(joining("\n")))
        .toList();
  }

  /** Some hold what a program printed. */
  private static Stream<String> item(String reason, Style style) {
    List<String> lines = reason.lines().toList();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> Cell.hanging(i == 0 ? "  - " : "    ", Cell.clean(lines.get(i)), style))
        .flatMap(List::stream);
  }
}
