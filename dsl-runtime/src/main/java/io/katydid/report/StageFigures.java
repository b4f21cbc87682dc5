package io.katydid.report;

import io.katydid.api.Stage;
import io.katydid.measure.Window;
import io.katydid.verdict.MeasuredStage;
import io.katydid.verdict.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * A stage that a run came to, and that is not of the warm-up.
 *
 * @param number from 1
 * @param stage as it was set
 * @param measured what was measured in it
 */
public record StageFigures(int number, Stage stage, MeasuredStage measured) {

  /** Those of a run, in their order. */
  public static List<StageFigures> of(RunReport report) {
    List<Stage> stages = report.load().stages();
    List<MeasuredStage> measured = report.measured().stages();
    List<StageFigures> figures = new ArrayList<>();
    for (int i = 0; i < Math.min(stages.size(), measured.size()); i++) {
      if (!stages.get(i).isWarmUp()) {
        figures.add(new StageFigures(i + 1, stages.get(i), measured.get(i)));
      }
    }
    return figures;
  }

  /** What was measured in it. */
  public Window window() {
    return measured.window();
  }

  /** By which signs it did not become steady; none if it did. A ramp cannot. */
  public List<String> unsettled() {
    return stage.isRamp() ? List.of() : measured.unsettled();
  }

  /** Its requests by name. */
  public List<Subject> requests() {
    return window().whole().requests().stream()
        .map(request -> Subject.named(window(), request.name()))
        .toList();
  }
}
