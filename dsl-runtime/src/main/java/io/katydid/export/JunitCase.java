package io.katydid.export;

import static java.util.stream.Collectors.joining;

import io.katydid.report.ReportParts;
import io.katydid.report.RunReport;
import io.katydid.result.Outcome;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A test case: the verdict, or an objective.
 *
 * @param name of the case
 * @param took how long it took
 * @param result the element for what became of it: {@code failure}, {@code error}, {@code skipped};
 *     or {@code system-out}, if it passed
 * @param message what became of it, in a line
 * @param details more of that; may be empty
 */
record JunitCase(String name, Duration took, String result, String message, String details) {

  static final String PASSED = "system-out";
  static final String FAILURE = "failure";
  static final String ERROR = "error";
  static final String SKIPPED = "skipped";

  static Stream<JunitCase> of(RunReport report) {
    return Stream.concat(
        Stream.of(verdict(report)), report.verdict().judgements().stream().map(JunitCase::of));
  }

  private static JunitCase verdict(RunReport report) {
    Verdict verdict = report.verdict();
    return new JunitCase(
        "verdict",
        report.course().elapsed(),
        verdict.isJudged() ? result(verdict.outcome()) : SKIPPED,
        verdict.text() + ": " + ReportParts.verdict(report),
        Stream.of(ReportParts.reasons(report), ReportParts.workerFaults(report))
            .flatMap(List::stream)
            .collect(joining("\n")));
  }

  private static JunitCase of(Judgement judgement) {
    return new JunitCase(
        ReportParts.objective(judgement),
        Duration.ZERO,
        result(judgement.outcome()),
        ReportParts.word(judgement.outcome()) + ": " + ReportParts.observation(judgement),
        ReportParts.explanation(judgement));
  }

  private static String result(Outcome outcome) {
    return switch (outcome) {
      case PASS -> PASSED;
      case FAIL -> FAILURE;
      case INCONCLUSIVE -> SKIPPED;
      case INVALID -> ERROR;
    };
  }
}
