package io.katydid.processor;

import io.katydid.api.Rate;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Checks that a {@code @Capacity} searches for something that can be found. */
final class CapacityValidator {

  /** As the runtime knows it. */
  private static final double FINEST = 1.001;

  private final Problems problems;
  private final TextValidator texts;

  CapacityValidator(Problems problems) {
    this.problems = problems;
    this.texts = new TextValidator(problems);
  }

  void validate(CapacityModel search) {
    new UserClassesValidator(problems).validate(search.origin(), search.userClasses());
    rates(search);
    double precision = search.precision().value();
    if (!(precision >= FINEST && precision < Double.POSITIVE_INFINITY)) {
      problems.add(Message.PRECISION_IMPOSSIBLE, search.precision().origin(), precision, FINEST);
    }
    texts.positiveDuration("runTime", search.runTime());
    texts.duration(search.gracePeriod());
    texts.host(search.host());
    texts.fork(search.fork());
  }

  /** Without an objective, there is nothing that a rate could be too high for. */
  void objectives(Element element, List<LoadTestModel.SloModel> slos) {
    boolean none = slos.stream().allMatch(slo -> slo.expression().value().strip().equals("none"));
    if (none && element.getKind() == ElementKind.METHOD) {
      problems.add(Message.CAPACITY_SLO_MISSING, Origin.of(element), element.getSimpleName());
    }
  }

  private void rates(CapacityModel search) {
    Optional<Rate> from = texts.arrivalRate(search.from());
    Optional<Rate> to = texts.arrivalRate(search.to());
    if (isAbove(from, to, true)) {
      problems.add(
          Message.RATES_REVERSED, search.to().origin(), search.from().value(), search.to().value());
    }
    if (!search.atLeast().value().isEmpty()
        && isAbove(texts.arrivalRate(search.atLeast()), to, false)) {
      problems.add(
          Message.DEMAND_TOO_HIGH,
          search.atLeast().origin(),
          search.atLeast().value(),
          search.to().value());
    }
  }

  private static boolean isAbove(Optional<Rate> rate, Optional<Rate> other, boolean orEqual) {
    if (rate.isEmpty() || other.isEmpty()) {
      return false;
    }
    int order = Double.compare(rate.get().perSecond(), other.get().perSecond());
    return orEqual ? order >= 0 : order > 0;
  }
}
