package io.katydid.processor;

import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ObjectiveTime;
import io.katydid.api.load.WorkloadOptions;
import java.util.List;
import java.util.Optional;

/** Checks that a load test has the stages that its objectives are of. */
final class SloStageValidator {

  private final Problems problems;

  SloStageValidator(Problems problems) {
    this.problems = problems;
  }

  /** Stages that cannot be read are reported where they are written. */
  void validate(List<SloModel> slos, LoadModel test) {
    spec(test).ifPresent(load -> slos.forEach(slo -> validate(slo, load)));
  }

  private static Optional<LoadSpec> spec(LoadModel test) {
    LoadSpec load = LoadSpec.of(List.of());
    for (LoadModel other : test.withOwnScenario().scenarios()) {
      load = load.withScenario(LoadSpec.of(List.of()).with(WorkloadOptions.NAME, other.name()));
    }
    LoadSpec all = load;
    try {
      return Optional.ofNullable(test.options().get(WorkloadOptions.STAGES))
          .map(stages -> all.withMember(WorkloadOptions.STAGES, stages.value()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void validate(SloModel slo, LoadSpec load) {
    int number = slo.stage().value();
    if (number < 0) {
      problems.add(
          Message.SLO_STAGE, slo.stage().origin(), "stages are numbered from 1, not " + number);
      return;
    }
    boolean isRate = slo.objective().filter(ObjectiveTime::isRate).isPresent();
    load.problemOfStage(number, isRate)
        .ifPresent(problem ->
            problems.add(
                Message.SLO_STAGE,
                number == 0 ? slo.expression().origin() : slo.stage().origin(),
                problem));
  }
}
