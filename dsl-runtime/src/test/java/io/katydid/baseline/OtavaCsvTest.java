package io.katydid.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OtavaCsvTest {

  @Test
  void of_runs_areRowsAndFiguresColumns() {
    OtavaCsv csv = OtavaCsv.of(List.of(run("2", 12.5, 0.001), run("2", 13, 0)));

    assertThat(csv.text())
        .isEqualTo(
            """
            time,outcome,GET / p95 ms,"GET /a,""b"" failures ratio"
            2026-11-21T10:00:00Z,PASS,12.500000,0.001000
            2026-11-21T10:00:00Z,PASS,13.000000,0.000000
            """);
    assertThat(csv.otherRuns()).isZero();
    assertThat(csv.otherFigures()).isEmpty();
  }

  @Test
  void of_runsOfSeveralEnvironments_leavesAllButTheNewestOut() {
    OtavaCsv csv = OtavaCsv.of(List.of(run("4", 12.5, 0), run("2", 13, 0)));

    assertThat(csv.text().lines()).hasSize(2).last().asString().contains("13.000000");
    assertThat(csv.otherRuns()).isEqualTo(1);
  }

  @Test
  void of_figureThatARunLacks_isNoColumn() {
    RecordedRun less =
        new RecordedRun(
            Instant.EPOCH,
            "PASS",
            new Environment(Map.of("cores", "2")),
            Map.of("GET / p95 ms", 1.0));

    OtavaCsv csv = OtavaCsv.of(List.of(less, run("2", 13, 0)));

    assertThat(csv.text().lines().findFirst()).contains("time,outcome,GET / p95 ms");
    assertThat(csv.otherFigures()).containsExactly("GET /a,\"b\" failures ratio");
  }

  @Test
  void of_nothing_isRefused() {
    assertThatThrownBy(() -> OtavaCsv.of(List.of())).hasMessage("no run is recorded there");
  }

  private static RecordedRun run(String cores, double p95, double failures) {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("GET / p95 ms", p95);
    figures.put("GET /a,\"b\" failures ratio", failures);
    return new RecordedRun(
        Instant.parse("2026-11-21T10:00:00Z"),
        "PASS",
        new Environment(Map.of("cores", cores)),
        figures);
  }
}
