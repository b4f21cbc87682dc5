package io.katydid.processor;

import io.katydid.api.Then;
import io.katydid.processor.StepModel.ThenModel;
import io.katydid.processor.StepModel.TurnModel;
import io.katydid.processor.UserModel.MethodsModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** Checks what is written about the order in which the tasks of a user class are run. */
final class OrderValidator {

  private final TypeElement type;
  private final Problems problems;

  OrderValidator(TypeElement type, Problems problems) {
    this.type = type;
    this.problems = problems;
  }

  /** Checks what can be known without the tasks of subclasses. */
  void values(MethodsModel methods) {
    methods
        .strays()
        .forEach(stray ->
            problems.add(
                Message.TURN_OF_NO_TASK, stray.origin(), stray.annotation(), stray.element()));
    for (StepModel step : methods.steps()) {
      turn(step.turn());
      next(step);
      if (methods.isSequential() && step.weight().value() > 1) {
        MemberValue<Integer> weight = step.weight();
        problems.add(
            Message.WEIGHT_IN_SEQUENCE,
            weight.origin(),
            type.getSimpleName(),
            step.label(),
            weight.value());
      }
    }
  }

  private void turn(TurnModel turn) {
    turn.times()
        .filter(times -> times.value() < 1)
        .ifPresent(
            times -> problems.add(Message.REPEAT_NOT_POSITIVE, times.origin(), times.value()));
    turn.probability()
        .filter(part -> !(part.value() > 0 && part.value() <= 1))
        .ifPresent(
            part -> problems.add(Message.PROBABILITY_IMPOSSIBLE, part.origin(), part.value()));
  }

  private void next(StepModel step) {
    Set<String> names = new HashSet<>();
    WeightSum weights = new WeightSum(problems, Message.THEN_WEIGHTS_TOO_LARGE, step.label());
    for (ThenModel then : step.turn().next()) {
      if (!names.add(then.task().value())) {
        problems.add(Message.THEN_TWICE, then.task().origin(), then.task().value());
      }
      weights.add(then.weight());
    }
  }

  /** Checks which tasks are named. */
  void names(MethodsModel methods) {
    List<String> names = methods.names();
    for (StepModel step : methods.steps()) {
      for (ThenModel then : step.turn().next()) {
        name(then.task(), names);
      }
    }
  }

  private boolean isSet() {
    return Annotations.isOn(type, Annotations.TASK_SET);
  }

  private void name(MemberValue<String> named, List<String> names) {
    if (named.value().equals(Then.LEAVE) && isSet()) {
      return;
    }
    long found = names.stream().filter(named.value()::equals).count();
    if (found == 0) {
      problems.add(
          Message.NEXT_UNKNOWN,
          named.origin(),
          type.getSimpleName(),
          named.value(),
          TaskNames.instead(named.value(), names));
    } else if (found > 1) {
      problems.add(
          Message.NEXT_AMBIGUOUS, named.origin(), type.getSimpleName(), found, named.value());
    }
  }
}
