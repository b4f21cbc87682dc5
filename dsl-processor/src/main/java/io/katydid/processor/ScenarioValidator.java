package io.katydid.processor;

import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ScenarioNames;
import io.katydid.api.load.WorkloadOptions;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Checks load tests with their scenarios, each by itself and against those before it. */
final class ScenarioValidator {

  private final Problems problems;

  ScenarioValidator(Problems problems) {
    this.problems = problems;
  }

  /** Checks the load test of an element, which it has scenarios for. */
  void validate(LoadModel test) {
    if (test.userClasses().isEmpty() && !test.scenarios().isEmpty()) {
      LoadOptions.all().stream()
          .filter(LoadOption::isOfOneScenario)
          .filter(test.written()::contains)
          .forEach(option -> misplaced(option, test));
    }
    if (test.userClasses().isEmpty() && test.scenarios().size() > 1) {
      new LoadValidator(problems).requireLoad(test.scenarios().getFirst());
    }
    LoadModel load = test.withOwnScenario();
    LoadSpec spec =
        new LoadValidator(problems).validate(load).with(WorkloadOptions.NAME, load.name());
    for (LoadModel scenario : load.scenarios()) {
      spec = new LoadValidator(problems).validate(scenario, spec);
    }
  }

  private void misplaced(LoadOption<?> option, LoadModel test) {
    problems.add(Message.SCENARIO_OPTION, test.originOf(option), option);
  }

  /** Scenarios on an annotation are for the load tests that it is put on. */
  void unused(Element element, List<LoadModel> scenarios, Optional<LoadModel> test) {
    if (element.getKind() == ElementKind.METHOD && test.isEmpty()) {
      scenarios.forEach(
          scenario -> problems.add(Message.SCENARIO_UNUSED, scenario.origin(), why(element)));
    }
  }

  private static String why(Element element) {
    if (LoadTestReader.isComparison(element)) {
      return ScenarioNames.unusedIn("Compare");
    }
    return Annotations.isOn(element, Annotations.CAPACITY)
        ? ScenarioNames.unusedIn("Capacity")
        : "@Scenario has no effect here: it needs a @LoadTest on the same method";
  }
}
