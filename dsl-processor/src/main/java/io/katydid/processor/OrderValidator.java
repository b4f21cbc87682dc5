package io.katydid.processor;

import io.katydid.processor.UserModel.MethodsModel;
import io.katydid.processor.UserModel.TaskModel;
import io.katydid.processor.UserModel.ThenModel;
import io.katydid.processor.UserModel.TurnModel;
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
                Message.TURN_OF_NO_TASK, stray.origin(), stray.annotation(), stray.method()));
    for (TaskModel task : methods.tasks()) {
      turn(task.turn());
      next(task);
      if (methods.isSequential() && task.weight().value() > 1) {
        MemberValue<Integer> weight = task.weight();
        problems.add(
            Message.WEIGHT_IN_SEQUENCE,
            weight.origin(),
            type.getSimpleName(),
            task.name(),
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

  private void next(TaskModel task) {
    Set<String> names = new HashSet<>();
    long sum = 0;
    for (ThenModel then : task.turn().next()) {
      MemberValue<Integer> weight = then.weight();
      if (!names.add(then.task().value())) {
        problems.add(Message.THEN_TWICE, then.task().origin(), then.task().value());
      }
      if (weight.value() < 1) {
        problems.add(Message.WEIGHT_NOT_POSITIVE, weight.origin(), weight.value());
      } else if (sum <= Integer.MAX_VALUE && sum + weight.value() > Integer.MAX_VALUE) {
        problems.add(
            Message.THEN_WEIGHTS_TOO_LARGE,
            weight.origin(),
            task.name(),
            sum + weight.value(),
            Integer.MAX_VALUE);
      }
      sum += Math.max(0, weight.value());
    }
  }

  /** Checks which tasks are named. */
  void names(MethodsModel methods) {
    List<String> names = methods.names();
    for (TaskModel task : methods.tasks()) {
      for (ThenModel then : task.turn().next()) {
        name(then.task(), names);
      }
    }
  }

  private void name(MemberValue<String> named, List<String> names) {
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
