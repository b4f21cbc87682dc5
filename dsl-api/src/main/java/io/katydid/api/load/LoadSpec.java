package io.katydid.api.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A load as it was asked for: user classes, the values of those options that were given, and
 * objectives. Immutable; sent to another JVM by the {@linkplain #texts texts} of its values.
 */
public final class LoadSpec {

  private final List<Class<?>> userClasses;
  private final Map<LoadOption<?>, Object> values;
  private final List<LoadSlo> slos;

  private LoadSpec(
      List<Class<?>> userClasses, Map<LoadOption<?>, Object> values, List<LoadSlo> slos) {
    this.userClasses = userClasses;
    this.values = values;
    this.slos = slos;
  }

  /** A load of these user classes, mixed by their weights, with the defaults of all options. */
  public static LoadSpec of(List<Class<?>> userClasses) {
    return new LoadSpec(List.copyOf(userClasses), Map.of(), List.of());
  }

  /** The same load with another value of an option; it is not checked, see {@link LoadRules}. */
  public <T> LoadSpec with(LoadOption<T> option, T value) {
    Map<LoadOption<?>, Object> all = new LinkedHashMap<>(values);
    all.put(option, option.requireNonNull(value));
    return new LoadSpec(userClasses, Collections.unmodifiableMap(all), slos);
  }

  /**
   * The same load with another value of an option, read from its text.
   *
   * @throws IllegalArgumentException if it cannot be read; the message says what to write
   */
  public <T> LoadSpec withText(LoadOption<T> option, String text) {
    return with(option, option.read(text));
  }

  /**
   * The same load with the value that a member of an annotation has: none if that is the default,
   * or, where there is no default, empty or the number 0.
   *
   * @throws IllegalArgumentException as {@link #withText} does
   */
  public LoadSpec withMember(LoadOption<?> option, String text) {
    return option.isStandard(text) ? this : withText(option, text);
  }

  /** The same load without a value of an option, so that its default counts. */
  public LoadSpec without(LoadOption<?> option) {
    Map<LoadOption<?>, Object> all = new LinkedHashMap<>(values);
    all.remove(option);
    return new LoadSpec(userClasses, Collections.unmodifiableMap(all), slos);
  }

  /** The same load with one more objective. */
  public LoadSpec with(LoadSlo slo) {
    List<LoadSlo> all = new ArrayList<>(slos);
    all.add(slo);
    return new LoadSpec(userClasses, values, List.copyOf(all));
  }

  /**
   * The value of an option: the given one, or its default.
   *
   * @throws IllegalStateException if it has neither, see {@link #find}
   */
  public <T> T get(LoadOption<T> option) {
    return find(option)
        .orElseThrow(() -> new IllegalStateException(option + " has no value and no default"));
  }

  /** The value of an option: the given one, or its default, or none. */
  @SuppressWarnings("unchecked") // with() puts values of the option's type there
  public <T> Optional<T> find(LoadOption<T> option) {
    T given = (T) values.get(option);
    return given == null ? option.standard() : Optional.of(given);
  }

  /** Whether a value of an option was given. */
  public boolean isGiven(LoadOption<?> option) {
    return values.containsKey(option);
  }

  /** The options of which a value was given. */
  public Set<LoadOption<?>> given() {
    return values.keySet();
  }

  /** The value of an option as {@link #withText} reads it: given, or its default, or none. */
  public <T> Optional<String> text(LoadOption<T> option) {
    return find(option).map(option.type().writer());
  }

  /** The user classes, mixed by their weights. */
  public List<Class<?>> userClasses() {
    return userClasses;
  }

  /** The objectives, in the order in which they were given. */
  public List<LoadSlo> slos() {
    return slos;
  }

  /** By what it is set. */
  public Workload workload() {
    if (isGiven(LoadOptions.SHAPE)) {
      return Workload.SHAPE;
    }
    if (isGiven(LoadOptions.REPLAY)) {
      return Workload.REPLAY;
    }
    return find(LoadOptions.STAGES)
        .map(stages -> stages.isOpen() ? Workload.STAGES_OF_ARRIVALS : Workload.STAGES_OF_USERS)
        .orElseGet(
            () -> isGiven(LoadOptions.ARRIVAL_RATE) ? Workload.OF_ARRIVALS : Workload.OF_USERS);
  }

  /** The stages that it is given, each of which is reported by itself. */
  public Optional<Stages> stages() {
    return workload().hasCourse() ? Optional.empty() : find(LoadOptions.STAGES);
  }

  /**
   * Why an objective cannot be of this stage; empty if it can.
   *
   * @param number of the stage, from 1, or 0 for all after the warm-up
   * @param isThroughput whether the objective is on a throughput
   */
  public Optional<String> problemOfStage(int number, boolean isThroughput) {
    return stages()
        .map(stages -> stages.problemOf(number, isThroughput))
        .orElseGet(() ->
            number == 0 ? Optional.empty() : Optional.of("the load has no stages: leave it out"));
  }

  /** Which tasks of its user classes are run. */
  public TagSelection selection() {
    return new TagSelection(get(LoadOptions.TAGS), get(LoadOptions.EXCLUDE_TAGS));
  }

  /** How long it lasts: its run time, or all its stages together. */
  public Duration runTime() {
    return find(LoadOptions.STAGES).map(Stages::runTime).orElseGet(() -> get(LoadOptions.RUN_TIME));
  }

  /** How much of it, from the start, is excluded from the result; of stages, those that say so. */
  public WarmUp warmUp() {
    return stages()
        .map(stages -> WarmUp.of(stages.warmUp()))
        .orElseGet(() -> get(LoadOptions.WARM_UP));
  }

  /**
   * What makes iterations start in one stage.
   *
   * @param number from 1, of a stage that it has
   */
  public Schedule scheduleOfStage(int number) {
    return get(LoadOptions.STAGES)
        .scheduleOf(number, get(LoadOptions.ARRIVALS), get(LoadOptions.MAX_USERS));
  }

  /** Whether the load has a number of iterations, with which it ends. */
  public boolean isCounted() {
    return isGiven(LoadOptions.ITERATIONS) || isGiven(LoadOptions.ITERATIONS_PER_USER);
  }

  /** How often the run may be extended; one with stages, or a number of iterations, never is. */
  public int extensions() {
    return isCounted() || workload().isStaged() ? 0 : get(LoadOptions.EXTEND);
  }

  /** What makes iterations start. */
  public Schedule schedule() {
    Optional<Stages> stages = find(LoadOptions.STAGES);
    if (stages.isPresent()) {
      return stages.get().schedule(get(LoadOptions.ARRIVALS), get(LoadOptions.MAX_USERS));
    }
    if (isGiven(LoadOptions.ARRIVAL_RATE)) {
      return new Schedule.Open(
          get(LoadOptions.ARRIVAL_RATE).perSecond(),
          get(LoadOptions.ARRIVALS),
          get(LoadOptions.MAX_USERS));
    }
    int users = get(LoadOptions.USERS);
    return new Schedule.Closed(
        users, find(LoadOptions.SPAWN_RATE).orElseGet(() -> users / rampUpSeconds()));
  }

  /** All users within the first second; a shorter run is to have them all for its second half. */
  private double rampUpSeconds() {
    Duration runTime = get(LoadOptions.RUN_TIME);
    return runTime.isPositive() ? Math.min(1, runTime.toNanos() / 2e9) : 1;
  }

  /**
   * The options that mean something to this load, with their values as texts, in the order of the
   * table: given, or the default, and neither empty nor of another workload.
   */
  public Map<String, String> options(LoadKind kind) {
    Map<String, String> options = new LinkedHashMap<>();
    for (LoadOption<?> option : LoadOptions.all()) {
      if (option.isFor(kind) && isMeaningful(option)) {
        text(option)
            .filter(text -> !text.isEmpty())
            .ifPresent(text -> options.put(option.name(), text));
      }
    }
    return options;
  }

  private boolean isMeaningful(LoadOption<?> option) {
    return !workload().excludes(option) && !(option == LoadOptions.EXTEND && isCounted());
  }

  /** The parts of the load; they start together, and there is one. */
  public List<Scenario> scenarios() {
    return List.of(new Scenario(userClasses, schedule(), limit()));
  }

  private Limit limit() {
    Duration runTime = runTime();
    return find(LoadOptions.ITERATIONS)
        .<Limit>map(count -> new Limit.Iterations(count, runTime))
        .or(() ->
            find(LoadOptions.ITERATIONS_PER_USER)
                .map(count -> new Limit.IterationsPerUser(count, runTime)))
        .orElseGet(() -> new Limit.Time(runTime));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LoadSpec it
        && userClasses.equals(it.userClasses)
        && values.equals(it.values)
        && slos.equals(it.slos);
  }

  @Override
  public int hashCode() {
    return Objects.hash(userClasses, values, slos);
  }

  /** The user classes, and what was given, for people who look for a mistake. */
  @Override
  public String toString() {
    return "%s %s %s".formatted(userClasses, texts(), slos);
  }

  /** The values that were given, as {@link #withText} reads them, by the names of the options. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    values.keySet().forEach(option -> texts.put(option.name(), text(option).orElseThrow()));
    return texts;
  }

  /**
   * The same load with the values of these {@link #texts}.
   *
   * @throws IllegalArgumentException if there is no such option, or as {@link #withText} does
   */
  public LoadSpec withTexts(Map<String, String> texts) {
    LoadSpec load = this;
    for (Map.Entry<String, String> text : texts.entrySet()) {
      String name = text.getKey();
      LoadOption<?> option =
          LoadOptions.named(name)
              .orElseThrow(() -> new IllegalArgumentException("no option " + name));
      load = load.withText(option, text.getValue());
    }
    return load;
  }
}
