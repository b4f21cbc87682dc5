package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.capacity.Finding;
import io.katydid.capacity.SearchRange;
import io.katydid.capacity.Trial;
import io.katydid.capacity.Trial.Step;
import io.katydid.result.Outcome;
import io.katydid.verdict.RequestObjective;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapacityReportTest {

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final CapacityReport report =
      new CapacityReport(new PrintStream(output, true, StandardCharsets.UTF_8));

  @Test
  void search_longObjectivesAndFindings_fitsInto80Columns() {
    report.begin(
        new SearchRange(100, 100_000, 1.05, 0),
        List.of(
            RequestObjective.parse("GET /catalogue/{category}/products/{id}", "p99.9 < 250ms"),
            RequestObjective.parse("POST /items/", "failures < 0.01%")));
    report.trial(
        new MadeTrial(
            new Trial(100_000, 8, Step.CONFIRMATION),
            new Finding(
                Outcome.INCONCLUSIVE, false, "too few requests were made to tell ".repeat(5)),
            Runs.passed()));
    report.end(Searches.generatorBound());

    assertThat(output.toString(StandardCharsets.UTF_8).lines())
        .hasSizeGreaterThan(6)
        .allMatch(line -> line.length() <= 80)
        .anyMatch(line -> line.endsWith("  to confirm"));
  }
}
