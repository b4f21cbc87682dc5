package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.WorkloadOptions;
import io.katydid.html.HtmlReport;
import io.katydid.measure.Slice;
import io.katydid.measure.StageEnd;
import io.katydid.verdict.SteadyState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StageTableTest {

  private static final RunReport PASSED = Runs.passed();
  private static final Slice SLICE = Slice.of(PASSED.kept());

  /** Of a run that ended in the second of these stages that is judged. */
  private static RunReport report(String stages, int warmUps) {
    PlannedLoad load = PASSED.load();
    return new RunReport(
        PASSED.circumstances(),
        new PlannedLoad(
            load.userClasses(),
            load.host(),
            load.schedule(),
            load.runTime(),
            load.warmUp(),
            load.seed(),
            Map.of(WorkloadOptions.STAGES.name(), stages),
            load.objectives()),
        PASSED.course(),
        PASSED.engine(),
        PASSED.route(),
        PASSED.rules(),
        PASSED.powerEstimates(),
        new SteadyState(PASSED.warmedUp(), PASSED.window(), "", "")
            .inStages(
                warmUps,
                List.of(SLICE, SLICE),
                List.of(new StageEnd(1, 50), new StageEnd(2, 12.5))),
        PASSED.health(),
        PASSED.verdict(),
        PASSED.series(),
        false);
  }

  @Test
  void lines_loadWithoutStages_areNone() {
    assertThat(StageTable.lines(PASSED, Style.PLAIN)).isEmpty();
    assertThat(StageFigures.of(PASSED)).isEmpty();
  }

  @Test
  void lines_runThatEndedEarly_haveEachStage() {
    RunReport report =
        report("50 users for 20s warm-up; 50 users for 2m; 200 users over 5s; 0 users over 5s", 1);

    assertThat(StageTable.lines(report, Style.PLAIN))
        .satisfiesExactly(
            it -> assertThat(it).matches("  Stage +Count +Failed +Rate +p50 +p95 +p99"),
            it -> assertThat(it).contains("──"),
            it -> assertThat(it).matches("  1\\. 50 users for 20s +warm-up( +-){5}"),
            it -> assertThat(it).matches("  2\\. 50 users for 2m +[0-9,]+ +[0-9.]+% +.*s"),
            it -> assertThat(it).matches("  3\\. 200 users over 5s +[0-9,]+ +[0-9.]+% +.*s"),
            it -> assertThat(it).matches("  4\\. 0 users over 5s +not reached( +-){5}"),
            it -> assertThat(it).startsWith("  a stage with \"over\" is a ramp: "),
            it -> assertThat(it).isEqualTo("  stationary"));
    assertThat(StageFigures.of(report)).extracting(StageFigures::number).containsExactly(2, 3);
  }

  @Test
  void lines_loadWithoutARamp_saysNothingOfRamps() {
    assertThat(StageTable.lines(report("5 users for 2m; 9 users for 1m", 0), Style.PLAIN))
        .hasSize(4);
  }

  @Test
  void notes_ofStages_areInMarkdownAndHtmlToo() {
    RunReport report = report("50 users for 2m; 200 users over 5s", 0);

    assertThat(MarkdownReport.write(report)).contains("\n- a stage with ", " is a ramp");
    assertThat(HtmlReport.write(report)).contains(" is a ramp");
  }
}
