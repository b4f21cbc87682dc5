package io.katydid.processor;

import io.katydid.api.Objective;
import io.katydid.api.load.ScenarioNames;
import java.util.List;

/** Checks that a load has the scenarios that its objectives are about. */
final class SloScenarioValidator {

  private final Problems problems;

  SloScenarioValidator(Problems problems) {
    this.problems = problems;
  }

  /** Checks the objectives of a load against the names of its scenarios. */
  void validate(List<SloModel> slos, List<String> names) {
    slos.stream()
        .map(SloModel::scenario)
        .filter(scenario -> !scenario.value().isEmpty() && !names.contains(scenario.value()))
        .forEach(scenario ->
            problems.add(
                Message.SCENARIO_UNKNOWN,
                scenario.origin(),
                ScenarioNames.unknown(
                    scenario.value(), names, NearestName.of(scenario.value(), names))));
  }

  /** Checks an objective by itself. */
  void validate(SloModel slo, Objective objective) {
    MemberValue<String> scenario = slo.scenario();
    if (scenario.value().isEmpty()) {
      return;
    }
    if (!slo.request().value().isEmpty() || !slo.tag().value().isEmpty()) {
      problems.add(
          Message.SLO_SCENARIO_AND_OTHER,
          scenario.origin(),
          slo.request().value().isEmpty() ? "tag" : "request");
    } else if (!objective.isAboutRequests() || objective instanceof Objective.Relative) {
      problems.add(Message.SLO_OF_RUN_AND_SCENARIO, scenario.origin(), slo.expression().value());
    }
  }
}
