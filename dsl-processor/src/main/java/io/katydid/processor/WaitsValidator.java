package io.katydid.processor;

import io.katydid.processor.UserModel.MethodsModel;
import io.katydid.processor.UserModel.TaskModel;
import io.katydid.processor.UserModel.WaitMethodModel;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Checks all that a user class, or a superclass of one, says about waits. */
final class WaitsValidator {

  private final TypeElement type;
  private final Problems problems;
  private final WaitValidator waits;

  WaitsValidator(TypeElement type, Problems problems) {
    this.type = type;
    this.problems = problems;
    this.waits = new WaitValidator(problems);
  }

  void validate(Optional<WaitModel> ofClass, MethodsModel methods) {
    ofClass.ifPresent(waits::validate);
    boolean isOfMethod = methods.waitMethod(type, ofClass).isPresent();
    for (TaskModel task : methods.tasks()) {
      task.waitTime().ifPresent(wait -> waits.ofTask(wait, ofClass.filter(it -> !isOfMethod)));
    }
    for (WaitMethodModel method : methods.waits()) {
      waits.ofMethod(method.written(), method.call().name());
      ofClass
          .filter(wait -> wait.owner().equals(method.written().owner()))
          .ifPresent(wait -> both(method.call(), wait));
    }
  }

  private void both(CallModel method, WaitModel ofClass) {
    problems.add(
        Message.WAIT_METHOD_AND_CLASS,
        method.origin(),
        method.name(),
        ofClass.owner().getSimpleName());
  }
}
