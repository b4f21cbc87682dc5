package io.katydid.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.baseline.Environment;
import io.katydid.baseline.RecordedFigures;
import io.katydid.baseline.RecordedRun;
import io.katydid.result.Revision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HistoryTextTest {

  private static final Instant START = Instant.parse("2026-11-01T06:00:00Z");

  private static final Environment HERE =
      new Environment(Map.of("userClasses", "Shopper", "workload", "10 users at 10/s"))
          .with("cpu", "AMD EPYC")
          .with("cores", "2")
          .with("jdk", "25.0.3");

  private final SplittableRandom random = new SplittableRandom(7);
  private final List<RecordedRun> runs = new ArrayList<>();

  @Test
  void write_step_isFoundInTheFiguresThatHaveItWithItsCommitAndItsInterval() {
    record(20, 100, HERE, "PASS");
    record(10, 120, HERE, "PASS");

    String text = HistoryText.write(runs);

    assertThat(text)
        .startsWith("Shopper, 10 users at 10/s\nAMD EPYC, 2 cores, JDK 25.0.3\n")
        .containsPattern("2026-11-01 06:00  0000000\\* +PASS +\\d+\\.?\\d*ms")
        .containsPattern(
            "(?s)Changes\n"
                + "  p95: \\+\\d\\d\\.\\d% \\(\\+\\d+\\.\\d% to \\+\\d+\\.\\d%\\) with run 21 of"
                + " 2026-11-21, commit\\s+0000000020")
        .containsPattern("  p95 +10 +1\\d\\d(\\.\\d)?ms +[+-]?\\d\\.\\d%")
        .containsPattern("p95 < 200ms +30 +\\d\\d(\\.\\d)?% +\\d\\d(\\.\\d)?%")
        .doesNotContain("throughput: ");
    assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void write_nothingButNoise_hasNoChange() {
    record(30, 100, HERE, "PASS");

    assertThat(HistoryText.write(runs)).contains("Changes\n  none in 4 figures");
  }

  /** The machine became another one: what is slower there is no change of the target. */
  @Test
  void write_anotherMachine_isApart() {
    record(10, 100, HERE, "PASS");
    record(10, 150, HERE.with("cores", "4"), "PASS");

    assertThat(HistoryText.write(runs))
        .contains("whose runs are not compared with those above: cores was 2\nand is 4\n")
        .doesNotContain("with run ");
  }

  @Test
  void write_runsOfWhichTheGeneratorWasTheLimit_areInTheTableAndInNoChange() {
    record(10, 100, HERE, "PASS");
    record(10, 300, HERE, "INVALID");

    assertThat(HistoryText.write(runs)).contains("INVALID").doesNotContain("with run ");
  }

  @Test
  void write_fewRuns_saysFromWhenOnChangesAreLookedFor() {
    record(3, 100, HERE, "NOT JUDGED");

    assertThat(HistoryText.write(runs))
        .contains("NOT JUDGED", "Changes are looked for from 6 runs on.")
        .doesNotContain("PASS");
  }

  @Test
  void write_noRuns_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HistoryText.write(List.of()))
        .withMessage("no run is recorded there");
  }

  private void record(int count, double millis, Environment environment, String outcome) {
    for (int i = 0; i < count; i++) {
      int number = runs.size();
      Map<String, Double> figures = new LinkedHashMap<>();
      double value = millis * Math.exp(0.02 * random.nextGaussian());
      for (String request : List.of("Aggregated", "GET /")) {
        figures.put(request + " p50 ms", 40 * Math.exp(0.02 * random.nextGaussian()));
        figures.put(request + " service p50 ms", 40.0);
        figures.put(request + " p95 ms", value);
      }
      figures.put(RecordedFigures.shareOfLimit("p95 < 200ms"), value / 200);
      runs.add(
          new RecordedRun(
              START.plus(Duration.ofDays(number)),
              Optional.of(
                  new Revision(String.format(Locale.ROOT, "%010d%030d", number, 0), number == 0)),
              outcome,
              environment,
              figures));
    }
  }
}
