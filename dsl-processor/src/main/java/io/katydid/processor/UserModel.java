package io.katydid.processor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** A user class as it is written, its inherited methods included. */
record UserModel(
    TypeElement type,
    SettingsModel settings,
    Optional<WaitModel> waitTime,
    Optional<ConnectionsModel> connections,
    List<CallModel> constructors,
    MethodsModel methods) {

  /** All that the plan calls. */
  Stream<CallModel> calls() {
    return Stream.concat(constructors.stream(), methods.calls());
  }

  /** As {@link MethodsModel#waitMethod}. */
  Optional<CallModel> waitMethod() {
    return methods.waitMethod(type, waitTime);
  }

  /** The providers of all parameters. */
  Stream<TypeElement> providers() {
    return calls()
        .flatMap(call -> call.parameters().stream())
        .flatMap(parameter -> parameter.provider().stream())
        .map(CallModel.ProviderModel::type);
  }

  /** The feeds of all parameters. */
  Stream<FeedModel> feeds() {
    return calls()
        .flatMap(call -> call.parameters().stream())
        .flatMap(parameter -> parameter.feed().stream());
  }

  /** The values of {@code @User}. */
  record SettingsModel(
      MemberValue<String> host,
      MemberValue<Integer> weight,
      boolean isWeightWritten,
      MemberValue<Integer> fixedCount,
      MemberValue<String> lifetime,
      MemberValue<Boolean> replaced,
      MemberValue<String> connectTimeout,
      MemberValue<String> responseTimeout,
      MemberValue<String> timeout) {}

  /** The values of {@code @Connections} that are written. */
  record ConnectionsModel(
      Optional<MemberValue<VariableElement>> per, Optional<MemberValue<Integer>> pool) {}

  /** A method with {@code @Task}, and how many requests it makes, if that can be seen. */
  record TaskModel(
      CallModel call,
      MemberValue<Integer> weight,
      Optional<WaitModel> waitTime,
      OptionalInt requests,
      TurnModel turn) {

    String name() {
      return call.name();
    }
  }

  /** What is written about when a task is run, beside its weight. */
  record TurnModel(
      Optional<MemberValue<Integer>> times,
      Optional<MemberValue<Double>> probability,
      boolean isOnce,
      List<ThenModel> next) {}

  /** A {@code @Then}. */
  record ThenModel(MemberValue<String> task, MemberValue<Integer> weight) {}

  /** An annotation of tasks on a method that is none. */
  record StrayModel(String annotation, String method, Origin origin) {}

  /** A method with {@code @WaitTime} that is no task. */
  record WaitMethodModel(CallModel call, WaitModel written) {}

  /** A method that overrides a task, and is none. */
  record DroppedModel(CallModel call, String overridden) {}

  /** The annotated methods, those of superclasses first, and whether tasks are run in order. */
  record MethodsModel(
      List<TaskModel> tasks,
      List<CallModel> onStart,
      List<CallModel> onStop,
      List<WaitMethodModel> waits,
      List<DroppedModel> dropped,
      List<StrayModel> strays,
      boolean isSequential) {

    List<String> names() {
      return tasks.stream().map(TaskModel::name).toList();
    }

    /**
     * The method that returns how long to wait, unless the class that {@code @WaitTime} stands on
     * is nearer.
     */
    Optional<CallModel> waitMethod(TypeElement type, Optional<WaitModel> ofClass) {
      List<TypeElement> hierarchy = ClassHierarchy.of(type);
      int least = ofClass.map(wait -> hierarchy.indexOf(wait.owner())).orElse(-1);
      return waits.stream()
          .filter(method -> hierarchy.indexOf(method.written().owner()) >= least)
          .map(WaitMethodModel::call)
          .findFirst();
    }

    Stream<CallModel> calls() {
      return Stream.of(
              tasks.stream().map(TaskModel::call),
              onStart.stream(),
              onStop.stream(),
              waits.stream().map(WaitMethodModel::call))
          .flatMap(calls -> calls);
    }
  }
}
