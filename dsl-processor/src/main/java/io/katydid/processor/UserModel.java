package io.katydid.processor;

import io.katydid.api.Client;
import io.katydid.processor.StepModel.SetModel;
import io.katydid.processor.StepModel.TaskModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** A user class as it is written, its inherited methods included. */
record UserModel(
    TypeElement type,
    SettingsModel settings,
    Optional<WaitModel> waitTime,
    Optional<ConnectionsModel> connections,
    Optional<Declaration> tls,
    List<CallModel> constructors,
    MethodsModel methods,
    RunMethodsModel runMethods,
    List<CallModel> clientFactories,
    MadeModel made) {

  /** All that the plan calls. */
  Stream<CallModel> calls() {
    return Stream.of(
            constructors.stream(), methods.allCalls(), runMethods.calls(), clientFactories.stream())
        .flatMap(calls -> calls);
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

  /** The queues of all parameters. */
  Stream<SharedModel> queues() {
    return calls()
        .flatMap(call -> call.parameters().stream())
        .flatMap(parameter -> parameter.queue().stream());
  }

  /** The values of {@code @User}. */
  record SettingsModel(
      MemberValue<String> host,
      MemberValue<Integer> weight,
      boolean isWeightWritten,
      MemberValue<Integer> fixedCount,
      MemberValue<String> lifetime,
      MemberValue<Boolean> replaced,
      Optional<Origin> http2,
      MemberValue<String> connectTimeout,
      MemberValue<String> responseTimeout,
      MemberValue<String> timeout) {

    boolean isHttp2() {
      return http2.isPresent();
    }
  }

  /** The values of {@code @Connections} that are written. */
  record ConnectionsModel(
      Optional<MemberValue<VariableElement>> per,
      Optional<MemberValue<Integer>> pool,
      Optional<MemberValue<VariableElement>> client) {

    /** Whether it is Apache HttpClient that sends the requests. */
    boolean isApache() {
      return client
          .filter(it -> it.value().getSimpleName().contentEquals(Client.APACHE.name()))
          .isPresent();
    }
  }

  /** An annotation of tasks and sets on a method or class that is neither. */
  record StrayModel(String annotation, String element, Origin origin) {}

  /** A method with {@code @WaitTime} that is no task. */
  record WaitMethodModel(CallModel call, WaitModel written) {}

  /** A method that overrides a task, and is none. */
  record DroppedModel(CallModel call, String overridden) {}

  /** The static methods that are run once in a run, those of superclasses first. */
  record RunMethodsModel(List<CallModel> before, List<CallModel> after) {

    Stream<CallModel> calls() {
      return Stream.concat(before.stream(), after.stream());
    }
  }

  /**
   * The annotated members, those of superclasses first, whether tasks and sets are run in their
   * order, and the tags that all tasks have.
   */
  record MethodsModel(
      List<StepModel> steps,
      List<CallModel> onStart,
      List<CallModel> onStop,
      List<CallModel> onRequest,
      List<WaitMethodModel> waits,
      List<DroppedModel> dropped,
      List<StrayModel> strays,
      boolean isSequential,
      List<String> tags) {

    List<TaskModel> tasks() {
      return steps.stream().filter(TaskModel.class::isInstance).map(TaskModel.class::cast).toList();
    }

    List<SetModel> sets() {
      return steps.stream().filter(SetModel.class::isInstance).map(SetModel.class::cast).toList();
    }

    /** The classes of sets, and of sets in them. */
    Stream<TypeElement> allSets() {
      return sets().stream()
          .flatMap(set -> Stream.concat(Stream.of(set.type()), set.methods().allSets()));
    }

    /** The names of transactions that are tasks, of this class and its sets. */
    Stream<String> transactions() {
      return Stream.concat(
          tasks().stream().flatMap(task -> task.transaction().stream()).map(MemberValue::value),
          sets().stream().flatMap(set -> set.methods().transactions()));
    }

    /** Of what may follow one another here. */
    List<String> names() {
      return steps.stream().map(StepModel::name).toList();
    }

    /** Those of sets, too, and of sets in them. */
    Stream<String> allNames() {
      return Stream.concat(
          names().stream(), sets().stream().flatMap(set -> set.methods().allNames()));
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

    /** Of this class itself, without those of its sets. */
    Stream<CallModel> calls() {
      return Stream.of(
              tasks().stream().map(TaskModel::call),
              onStart.stream(),
              onStop.stream(),
              onRequest.stream(),
              waits.stream().map(WaitMethodModel::call))
          .flatMap(calls -> calls);
    }

    /** Of this class and its sets. */
    Stream<CallModel> allCalls() {
      return Stream.concat(
          calls(),
          sets().stream()
              .flatMap(
                  set -> Stream.concat(set.constructors().stream(), set.methods().allCalls())));
    }
  }
}
