package io.katydid.processor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.katydid.processor.UserModel.DroppedModel;
import io.katydid.processor.UserModel.MethodsModel;
import io.katydid.processor.UserModel.WaitMethodModel;
import java.util.LinkedHashMap;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** Checks the annotated methods of a user class, or of a superclass of one. */
final class MethodsValidator {

  private final TypeElement type;
  private final TypeElement user;
  private final Problems problems;

  MethodsValidator(TypeElement type, Problems problems) {
    this(type, type, problems);
  }

  /**
   * Of a class.
   *
   * @param type the user class, or a task set of it
   * @param user the class beside which the plan is
   */
  MethodsValidator(TypeElement type, TypeElement user, Problems problems) {
    this.type = type;
    this.user = user;
    this.problems = problems;
  }

  void validateUser(MethodsModel methods) {
    if (methods.steps().isEmpty()) {
      problems.add(Message.TASK_MISSING, Origin.of(type), type.getSimpleName());
    }
    validateSuperclass(methods);
    new OrderValidator(type, problems).names(methods);
    methods.sets().forEach(new SetValidator(user, problems)::validate);
  }

  void validateSuperclass(MethodsModel methods) {
    CallValidator calls = new CallValidator(type, user, problems);
    methods
        .calls()
        .collect(groupingBy(CallModel::element, LinkedHashMap::new, toList()))
        .values()
        .forEach(roles -> {
          calls.method(roles.getFirst());
          oneRole(roles);
        });
    weights(methods.steps());
    new OrderValidator(type, problems).values(methods);
    once(methods.onStart());
    once(methods.onStop());
    once(methods.onRequest());
    once(methods.waits().stream().map(WaitMethodModel::call).toList());
    methods.dropped().stream()
        .filter(it -> !methods.tasks().isEmpty() || !it.call().role().equals("@Task"))
        .forEach(this::dropped);
  }

  private void dropped(DroppedModel dropped) {
    CallModel call = dropped.call();
    problems.add(
        Message.TASK_DROPPED, call.origin(), call.name(), call.role(), dropped.overridden());
  }

  private void oneRole(List<CallModel> roles) {
    if (roles.size() > 1) {
      CallModel first = roles.getFirst();
      problems.add(
          Message.ROLES_MIXED, first.origin(), first.name(), first.role(), roles.get(1).role());
    }
  }

  private void weights(List<StepModel> steps) {
    WeightSum sum = new WeightSum(problems, Message.WEIGHTS_TOO_LARGE, type.getSimpleName());
    steps.forEach(step -> sum.add(step.weight()));
  }

  private void once(List<CallModel> lifecycle) {
    for (CallModel more : lifecycle.subList(Math.min(1, lifecycle.size()), lifecycle.size())) {
      problems.add(
          Message.LIFECYCLE_TWICE,
          more.origin(),
          more.role(),
          more.name(),
          lifecycle.getFirst().name());
    }
  }
}
