package io.katydid.execution;

import static java.util.function.Predicate.not;

import io.katydid.api.load.Stages;
import io.katydid.baseline.Baseline;
import io.katydid.run.ExpectedRate;
import io.katydid.verdict.PowerEstimate;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.SampleSizeCheck;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What the objectives of a run can come to, by how many requests its load can make. */
record Decidability(PlannedRun run) {

  /**
   * Refuses what the load could not decide.
   *
   * @throws IllegalArgumentException as {@link SampleSizeCheck#require} does
   */
  void require() {
    try {
      SampleSizeCheck.require(afterWarmUp(), run.atMost(), run.judged(), run.load().rules());
    } catch (IllegalArgumentException e) {
      // Where the number of requests is known, the message is about that, and not about the most.
      SampleSizeCheck.require(afterWarmUp(), run.scheduledRate(), run.judged(), run.load().rules());
      throw e;
    }
    SampleSizeCheck.require(withWarmUp(), run.atMost(), runTime(), run.load().rules());
    run.spec().stages().ifPresent(this::require);
  }

  private List<RequestObjective> ofAllStages() {
    return run.objectives().stream().filter(RequestObjective::isOfAllStages).toList();
  }

  private List<RequestObjective> afterWarmUp() {
    return ofAllStages().stream().filter(not(RequestObjective::includesWarmUp)).toList();
  }

  private List<RequestObjective> withWarmUp() {
    return ofAllStages().stream().filter(RequestObjective::includesWarmUp).toList();
  }

  private Duration runTime() {
    return run.load().profile().runTime();
  }

  private void require(Stages stages) {
    for (int number = 1; number <= stages.all().size(); number++) {
      int stage = number;
      SampleSizeCheck.require(
          run.objectives().stream().filter(it -> it.stage() == stage).toList(),
          ExpectedRate.atMost(run.spec().scheduleOfStage(stage), run.plans()),
          stages.all().get(stage - 1).duration(),
          run.load().rules());
    }
  }

  /** Whether there may be no more requests as its iterations are over, and not its time. */
  boolean isLimitedByIterations() {
    double inTime = run.atMostOnAverage().orElse(0) * run.judged().toNanos() / 1e9;
    return ExpectedRate.ofIterations(run.scenarios()).stream()
        .anyMatch(requests -> requests <= inTime * (1 + 1e-9));
  }

  /** As {@link SampleSizeCheck#timesToDecide}. */
  double timesToDecide() {
    return Math.max(
        SampleSizeCheck.timesToDecide(
            afterWarmUp(), run.atMost(), run.judged(), run.load().rules()),
        SampleSizeCheck.timesToDecide(withWarmUp(), run.atMost(), runTime(), run.load().rules()));
  }

  /**
   * What the objectives that were given can come to, a sentence for each of which that is known.
   */
  List<String> text() {
    return Stream.concat(run.warnings().stream(), decidable().stream()).toList();
  }

  private List<String> decidable() {
    if (run.objectives().stream().allMatch(RequestObjective::isNone)) {
      return List.of("nothing: there is no objective");
    }
    try {
      requireEnough();
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage()).lines().toList();
    }
    List<String> estimates =
        run.setup(Baseline.NONE).powerEstimates().stream().map(PowerEstimate::text).toList();
    return estimates.isEmpty() ? List.of("not known before the run" + whyNotKnown()) : estimates;
  }

  /**
   * Refuses what tasks make too few requests for. A run does not: starts and stops of users make
   * some, too, and how many is not known.
   */
  private void requireEnough() {
    if (isLimitedByIterations()) {
      double requests = ExpectedRate.ofIterations(run.scenarios()).orElseThrow();
      SampleSizeCheck.requireOfIterations(ofAllStages(), requests, run.load().rules());
    } else {
      require();
      SampleSizeCheck.require(
          afterWarmUp(), run.atMostOnAverage(), run.judged(), run.load().rules());
    }
  }

  private String whyNotKnown() {
    if (run.atMostOnAverage().isEmpty()) {
      return ", as the number of requests is not";
    }
    return run.scheduledRate().isEmpty()
        ? ", as only the most requests that there can be are"
        : ": no objective is on a share of all requests that so many are sure to show";
  }
}
