package io.katydid.processor;

import io.katydid.processor.UserModel.MethodsModel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.element.TypeElement;

/** What a user runs, one after the other: a task, or a set of them. */
sealed interface StepModel {

  /** By which annotations and code name it. */
  String name();

  /** How a message names it. */
  String label();

  Origin origin();

  MemberValue<Integer> weight();

  TurnModel turn();

  /** A method with {@code @Task}, and how many requests it makes, if that can be seen. */
  record TaskModel(
      CallModel call,
      MemberValue<Integer> weight,
      Optional<WaitModel> waitTime,
      OptionalInt requests,
      Optional<MemberValue<String>> transaction,
      List<String> tags,
      TurnModel turn)
      implements StepModel {

    @Override
    public String name() {
      return call.name();
    }

    @Override
    public String label() {
      return name() + "()";
    }

    /** Whether it returns whether its set is left. */
    boolean mayLeave() {
      return call.returnsLeave();
    }

    @Override
    public Origin origin() {
      return call.origin();
    }
  }

  /** A class with {@code @TaskSet}. */
  record SetModel(
      TypeElement type,
      Origin origin,
      MemberValue<Integer> weight,
      MemberValue<Integer> leaveAfter,
      MemberValue<Integer> leaveWeight,
      TurnModel turn,
      Optional<WaitModel> waitTime,
      List<CallModel> constructors,
      MethodsModel methods)
      implements StepModel {

    @Override
    public String name() {
      return type.getSimpleName().toString();
    }

    @Override
    public String label() {
      return name();
    }
  }

  /** What is written about when a step is run, beside its weight. */
  record TurnModel(
      Optional<MemberValue<Integer>> times,
      Optional<MemberValue<Double>> probability,
      boolean isOnce,
      List<ThenModel> next) {}

  /** A {@code @Then}. */
  record ThenModel(MemberValue<String> task, MemberValue<Integer> weight) {}
}
