package io.katydid.processor;

import io.katydid.processor.StepModel.SetModel;
import io.katydid.processor.StepModel.TaskModel;
import io.katydid.processor.UserModel.MethodsModel;
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
    ofTasks(methods, ofClass.filter(it -> !isOfMethod));
    for (WaitMethodModel method : methods.waits()) {
      waits.ofMethod(method.written(), method.call().name());
      ofClass
          .filter(wait -> wait.owner().equals(method.written().owner()))
          .ifPresent(wait -> both(method.call(), wait));
    }
  }

  private void ofTasks(MethodsModel methods, Optional<WaitModel> ofClass) {
    for (StepModel step : methods.steps()) {
      switch (step) {
        case TaskModel task -> task.waitTime().ifPresent(wait -> waits.ofTask(wait, ofClass));
        case SetModel set -> ofSet(set, ofClass);
      }
    }
  }

  /** What is about iterations is not for a set either. */
  private void ofSet(SetModel set, Optional<WaitModel> ofClass) {
    set.waitTime().ifPresent(wait -> waits.ofTask(wait, ofClass));
    for (WaitMethodModel method : set.methods().waits()) {
      problems.add(
          Message.WAIT_PACE_OF_TASK, method.written().origin(), method.call().name() + "()");
    }
    ofTasks(set.methods(), ofClass);
  }

  private void both(CallModel method, WaitModel ofClass) {
    problems.add(
        Message.WAIT_METHOD_AND_CLASS,
        method.origin(),
        method.name(),
        ofClass.owner().getSimpleName());
  }
}
