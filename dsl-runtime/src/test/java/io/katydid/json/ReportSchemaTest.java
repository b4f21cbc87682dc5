package io.katydid.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.report.FailedRun;
import io.katydid.report.JsonReport;
import io.katydid.report.RunReport;
import io.katydid.report.Runs;
import io.katydid.report.StreamedRun;
import io.katydid.report.TimedRun;
import io.katydid.report.WorkerRun;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportSchemaTest {

  private static final String PASSED = JsonReport.write(Runs.passed());

  @Test
  void schema_isByItsSpecification() {
    assertThat(ReportSchema.problemsOfItself()).isEmpty();
  }

  static Stream<RunReport> anyRun() {
    return Stream.of(
        Runs.passed(),
        FailedRun.report(),
        Runs.measured(),
        Runs.invalid(),
        Runs.detected("it drifted"),
        TimedRun.report(),
        Runs.started(3),
        WorkerRun.report(),
        StreamedRun.report(),
        Runs.lastingAnHour(3));
  }

  @ParameterizedTest
  @MethodSource("anyRun")
  void report_ofAnyRun_isByTheSchema(RunReport run) {
    assertThat(ReportSchema.problems(JsonReport.write(run))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "format": 1            | "format": 2
          "kind": "run"          | "kind": "plan"
          "verdict": "PASS"      | "verdict": "maybe"
          "undecided": false     | "undecided": false, "undocumented": 1
          "count": 1             | "counts": 1
          "seed":                | "seeds":
          "startedAt": "         | "startedAt": "about
          """)
  void report_thatIsOtherwise_isNot(String written, String otherwise) {
    assertThat(PASSED).contains(written);
    assertThat(ReportSchema.problems(PASSED.replaceFirst(written, otherwise))).isNotEmpty();
  }
}
