package io.katydid.processor;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Checks that a {@code @Capacity} searches for something that can be found. */
final class CapacityValidator {

  private final Problems problems;

  CapacityValidator(Problems problems) {
    this.problems = problems;
  }

  /** Without an objective, there is nothing that a rate could be too high for. */
  void objectives(Element element, List<SloModel> slos) {
    boolean none = slos.stream().allMatch(slo -> slo.expression().value().strip().equals("none"));
    if (none && element.getKind() == ElementKind.METHOD) {
      problems.add(Message.CAPACITY_SLO_MISSING, Origin.of(element), element.getSimpleName());
    }
  }
}
