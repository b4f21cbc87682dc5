package io.katydid.processor;

import io.katydid.api.Durations;
import io.katydid.api.load.FixedCountRule;
import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadProblem;
import io.katydid.api.load.LoadRules;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.Schedule;
import io.katydid.api.load.WorkloadOptions;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Checks a load as the runtime does, see {@link LoadRules}, and that its users can start. */
final class LoadValidator {

  private static final double LEAST_STARTED = 0.99;

  private static final String NO_STAGE =
      "stages: there is none: write one, such as \"50 users for 2m\", or remove stages";

  private final Problems problems;

  LoadValidator(Problems problems) {
    this.problems = problems;
  }

  /** Checks a load with its own scenario; others are checked against what is returned. */
  LoadSpec validate(LoadModel load) {
    new UserClassesValidator(problems).validate(load.origin(), load.userClasses());
    LoadSpec spec = named(load);
    boolean readable = true;
    for (Map.Entry<LoadOption<?>, MemberValue<String>> option : load.options().entrySet()) {
      Optional<LoadSpec> read = read(load, spec, option.getKey(), option.getValue());
      readable &= read.isPresent();
      spec = read.orElse(spec);
    }
    rules(load, spec, readable);
    users(load, spec, readable, spec.runTime());
    return spec;
  }

  /** Without a user class, it has no name, of which the message is the one on that. */
  private static LoadSpec named(LoadModel load) {
    LoadSpec spec = LoadSpec.of(List.of());
    return load.name().isEmpty() ? spec : spec.with(WorkloadOptions.NAME, load.name());
  }

  /** Checks that the first of several scenarios has a load, as those beside it must. */
  void requireLoad(LoadModel first) {
    LoadRules.withoutLoad(first.name(), first.written())
        .ifPresent(problem ->
            problems.add(
                Message.OPTION_IMPOSSIBLE, first.originOf(WorkloadOptions.USERS), problem));
  }

  /** Checks a scenario beside those of this load; returns the load with it. */
  LoadSpec validate(LoadModel scenario, LoadSpec before) {
    new UserClassesValidator(problems).validate(scenario.origin(), scenario.userClasses());
    LoadSpec spec = LoadSpec.of(List.of()).with(WorkloadOptions.NAME, scenario.name());
    boolean readable = true;
    for (LoadOption<?> option : scenario.written()) {
      MemberValue<String> value = Objects.requireNonNull(scenario.options().get(option));
      Optional<LoadSpec> read = read(scenario, spec, option, value);
      readable &= read.isPresent();
      spec = read.map(it -> withUsers(it, option, value)).orElse(spec);
    }
    for (LoadProblem problem : LoadRules.problemsOfScenario(before, spec, scenario.written())) {
      report(problem, scenario, readable);
    }
    users(scenario, spec, readable, before.runTime().minus(spec.get(WorkloadOptions.START_DELAY)));
    return before.withScenario(spec);
  }

  /** One user is given, too, where no number is the default. */
  private static LoadSpec withUsers(
      LoadSpec spec, LoadOption<?> option, MemberValue<String> value) {
    return option == WorkloadOptions.USERS ? spec.withText(option, value.value()) : spec;
  }

  private void users(LoadModel load, LoadSpec spec, boolean readable, Duration time) {
    if (readable) {
      fixedCounts(load, spec);
    }
    if (spec.workload().isOpen()) {
      load.userClasses().forEach(this::waits);
    } else if (!spec.workload().isStaged()) {
      ramp(load, spec, time);
    }
  }

  /** The load with this value; 0 and an empty text stand for none, as in the runtime. */
  private Optional<LoadSpec> read(
      LoadModel load, LoadSpec spec, LoadOption<?> option, MemberValue<String> member) {
    if (option == WorkloadOptions.STAGES && load.written().contains(option) && isNone(member)) {
      problems.add(Message.OPTION_IMPOSSIBLE, member.origin(), NO_STAGE);
      return Optional.empty();
    }
    List<MemberValue<String>> parts = load.parts().getOrDefault(option, List.of());
    boolean malformed = false;
    for (MemberValue<String> part : parts) {
      malformed |= read(spec, option, part).isEmpty();
    }
    return malformed ? Optional.empty() : read(spec, option, member);
  }

  private static boolean isNone(MemberValue<String> member) {
    return member.value().isBlank();
  }

  private Optional<LoadSpec> read(LoadSpec spec, LoadOption<?> option, MemberValue<String> member) {
    try {
      return Optional.of(spec.withMember(option, member.value()));
    } catch (IllegalArgumentException e) {
      Message message = LoadMessages.malformed(option);
      String text = String.valueOf(e.getMessage());
      problems.add(
          message,
          member.origin(),
          message == Message.OPTION_IMPOSSIBLE ? option + ": " + text : text);
      return Optional.empty();
    }
  }

  /** What contradicts a value that cannot be read is not known. */
  private void rules(LoadModel load, LoadSpec spec, boolean readable) {
    for (LoadProblem problem : LoadRules.problems(load.kind(), spec, load.written())) {
      report(problem, load, readable);
    }
  }

  private void report(LoadProblem problem, LoadModel load, boolean readable) {
    if (readable || problem.kind() != LoadProblem.Kind.CONTRADICTED) {
      problems.add(LoadMessages.of(problem), load.originOf(problem.option()), problem.text());
    }
  }

  private void fixedCounts(LoadModel load, LoadSpec spec) {
    List<Integer> counts = load.declaredUsers().stream().map(LoadValidator::fixedCount).toList();
    boolean arrivals = spec.workload().isOpen() || load.kind() == LoadKind.CAPACITY;
    Optional<String> problem =
        arrivals
            ? FixedCountRule.problemOfArrivals(counts)
            : FixedCountRule.problemOfUsers(spec.schedule().mostUsers(), counts);
    Origin origin = load.originOf(arrivals ? WorkloadOptions.ARRIVAL_RATE : WorkloadOptions.USERS);
    problem.ifPresent(text -> problems.add(Message.FIXED_COUNTS_OF_LOAD, origin, text));
  }

  /** That of a class whose annotation states it, or 0. */
  private static int fixedCount(TypeElement user) {
    return user.getAnnotationMirrors().stream()
        .filter(annotation -> Declaration.nameOf(annotation).equals(Annotations.USER))
        .flatMap(annotation -> annotation.getElementValues().entrySet().stream())
        .filter(value -> value.getKey().getSimpleName().contentEquals("fixedCount"))
        .mapToInt(value -> (Integer) value.getValue().getValue())
        .sum();
  }

  private void waits(MemberValue<TypeMirror> user) {
    LoadModel.declared(user.value())
        .filter(type -> ClassHierarchy.of(type).stream().anyMatch(LoadValidator::hasWaitTime))
        .ifPresent(type -> problems.add(Message.WAIT_UNUSED, user.origin(), type.getSimpleName()));
  }

  private static boolean hasWaitTime(TypeElement type) {
    return Annotations.carriers(type)
        .anyMatch(carrier -> Annotations.isOn(carrier, Annotations.WAIT_TIME));
  }

  /** As the runtime requires it: 99 % of the users start before the end, the first at the start. */
  private void ramp(LoadModel load, LoadSpec spec, Duration runTime) {
    double spawnRate = spec.find(WorkloadOptions.SPAWN_RATE).orElse(0.0);
    int users = spec.get(WorkloadOptions.USERS);
    int started = new Schedule.Closed(users, spawnRate).target(runTime);
    if (spawnRate > 0 && runTime.isPositive() && started < LEAST_STARTED * users) {
      problems.add(
          Message.RAMP_TOO_LONG,
          load.originOf(WorkloadOptions.SPAWN_RATE),
          BigDecimal.valueOf(spawnRate).stripTrailingZeros().toPlainString(),
          started,
          users,
          Durations.format(runTime));
    }
  }
}
