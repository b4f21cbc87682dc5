package io.katydid.processor;

import io.katydid.api.Objective;
import io.katydid.api.Objective.Throughput;
import io.katydid.processor.LoadTestModel.SloModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Checks the objectives of one load test, each by itself and against those before it. */
final class SloValidator {

  private final Problems problems;
  private final TextValidator texts;

  SloValidator(Problems problems) {
    this.problems = problems;
    this.texts = new TextValidator(problems);
  }

  private record Parsed(SloModel slo, Objective objective) {

    boolean isAboutSameRequestAs(Parsed other) {
      return slo.request().value().equals(other.slo.request().value());
    }
  }

  void validate(List<SloModel> slos) {
    List<Parsed> earlier = new ArrayList<>();
    for (SloModel slo : slos) {
      texts
          .objective(slo.expression())
          .map(objective -> new Parsed(slo, objective))
          .ifPresent(parsed -> {
            earlier.stream()
                .filter(parsed::isAboutSameRequestAs)
                .forEach(before -> pair(before, parsed));
            earlier.add(parsed);
          });
    }
  }

  /** Warns of objectives of requests that are not among those made. */
  void requests(List<SloModel> slos, Set<String> made) {
    for (SloModel slo : slos) {
      Stated<String> request = slo.request();
      if (!request.value().isEmpty() && !made.contains(request.value())) {
        problems.add(
            Message.SLO_REQUEST_UNSEEN,
            request.origin(),
            request.value(),
            made.isEmpty() ? "none" : String.join(", ", made));
      }
    }
  }

  /** Objectives on an annotation are for the load tests that it is put on. */
  void unused(List<SloModel> slos, Element element) {
    if (element.getKind() == ElementKind.METHOD) {
      slos.forEach(slo -> problems.add(Message.SLO_UNUSED, slo.origin(), element.getSimpleName()));
    }
  }

  private void pair(Parsed before, Parsed parsed) {
    Stated<String> expression = parsed.slo().expression();
    if (parsed.objective().equals(before.objective())) {
      problems.add(Message.SLO_REPEATED, expression.origin(), expression.value());
    } else if (excludeEachOther(before.objective(), parsed.objective())) {
      problems.add(
          Message.SLO_CONTRADICTED,
          expression.origin(),
          before.slo().expression().value(),
          expression.value());
    }
  }

  /** Only throughput has lower limits as well as upper ones. */
  private static boolean excludeEachOther(Objective one, Objective other) {
    return one instanceof Throughput first
        && other instanceof Throughput second
        && (isUpperBelow(first, second) || isUpperBelow(second, first));
  }

  private static boolean isUpperBelow(Throughput upper, Throughput lower) {
    if (!upper.comparison().isUpper() || lower.comparison().isUpper()) {
      return false;
    }
    double highest = upper.limit().perSecond();
    double lowest = lower.limit().perSecond();
    boolean meet =
        upper.comparison().holds(lowest, highest) && lower.comparison().holds(highest, lowest);
    return !meet;
  }
}
