package io.katydid.junit;

import static java.util.function.Predicate.not;

import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.VerdictOptions;
import io.katydid.api.load.Workload;
import io.katydid.api.load.WorkloadOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * The options of a load, or of one of its scenarios, that parameters of the same prefix give.
 *
 * @param prefix of the names of the parameters
 * @param obeyed the options that can be given so
 * @param parameters the values of parameters, by their names
 * @param ofThisTest makes a value that of this test
 * @param applied is given those that were applied, as they are written
 */
record GivenOptions(
    String prefix,
    List<LoadOption<?>> obeyed,
    Function<String, Optional<String>> parameters,
    UnaryOperator<String> ofThisTest,
    Consumer<String> applied) {

  /** The value of this parameter, if it has one. */
  static Optional<String> text(Function<String, Optional<String>> parameters, String name) {
    return parameters.apply(name).map(String::strip).filter(not(String::isEmpty));
  }

  /**
   * Reads the value of this parameter.
   *
   * @throws ExtensionConfigurationException if it cannot be read; it names the parameter
   */
  static <T> T reading(String name, String text, Function<String, T> reader) {
    return reading(name, text, text, reader);
  }

  private static <T> T reading(String name, String text, String shown, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(name + "=" + shown + ": " + e.getMessage(), e);
    }
  }

  /**
   * Overrides what is given here.
   *
   * @param choosesWorkload whether what sets the load may be another option than before
   */
  LoadSpec applyTo(LoadSpec annotated, boolean choosesWorkload) {
    Workload workload = choosesWorkload ? workload(annotated) : Workload.OF_ARRIVALS;
    LoadSpec load = annotated;
    for (LoadOption<?> option : LoadOptions.all()) {
      boolean drop = choosesWorkload && (workload.excludes(option) || isReplaced(option));
      load = drop ? load.without(option) : apply(option, load);
    }
    return load;
  }

  /**
   * Users, arrivals, stages, a shape and a replay exclude each other. The load is of the kind that
   * the annotation sets, unless only one of users and arrivals, or stages, a shape or a replay, are
   * given here: these then take its place.
   */
  private Workload workload(LoadSpec annotated) {
    Optional<LoadSpec> staged =
        text(WorkloadOptions.STAGES).map(text -> read(WorkloadOptions.STAGES, text, annotated));
    if (staged.isPresent()) {
      return staged.get().workload();
    }
    if (has(WorkloadOptions.SHAPE)) {
      return Workload.SHAPE;
    }
    if (has(WorkloadOptions.REPLAY)) {
      return Workload.REPLAY;
    }
    boolean arrivals = has(WorkloadOptions.ARRIVAL_RATE);
    if (has(WorkloadOptions.USERS) == arrivals) {
      return annotated.workload();
    }
    return arrivals ? Workload.OF_ARRIVALS : Workload.OF_USERS;
  }

  /** Iterations of all users and of each exclude each other: those given here take the place. */
  private boolean isReplaced(LoadOption<?> option) {
    return (option == WorkloadOptions.ITERATIONS
            && isGivenInsteadOf(WorkloadOptions.ITERATIONS_PER_USER, option))
        || (option == WorkloadOptions.ITERATIONS_PER_USER
            && isGivenInsteadOf(WorkloadOptions.ITERATIONS, option));
  }

  private boolean isGivenInsteadOf(LoadOption<?> one, LoadOption<?> other) {
    return has(one) && !has(other);
  }

  private LoadSpec apply(LoadOption<?> option, LoadSpec load) {
    Optional<String> text = text(option).filter(it -> isMeant(option, load));
    text.ifPresent(it -> applied.accept(prefix + option.name() + "=" + option.shown(it)));
    return text.map(it -> read(option, it, load)).orElse(load);
  }

  /** A run can only fail fast if it is known from the start what is warm-up. */
  private static boolean isMeant(LoadOption<?> option, LoadSpec load) {
    return option != VerdictOptions.FAIL_FAST || !load.warmUp().detected();
  }

  private LoadSpec read(LoadOption<?> option, String text, LoadSpec load) {
    return reading(
        prefix + option.name(),
        text,
        option.shown(text),
        all -> load.withText(option, ofThisTest.apply(all)));
  }

  private boolean has(LoadOption<?> option) {
    return text(option).isPresent();
  }

  private Optional<String> text(LoadOption<?> option) {
    return obeyed.contains(option) ? text(parameters, prefix + option.name()) : Optional.empty();
  }
}
