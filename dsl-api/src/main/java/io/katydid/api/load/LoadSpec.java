package io.katydid.api.load;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A load as it was asked for: user classes, the values of those options that were given,
 * objectives, and the scenarios that go on beside this one. Immutable; sent to another JVM by the
 * {@linkplain #texts texts} of its values.
 */
public final class LoadSpec {

  private final List<Class<?>> userClasses;
  private final List<String> givenNames;
  private final GivenOptions options;
  private final List<LoadSlo> slos;
  private final List<LoadSpec> others;

  private LoadSpec(
      List<Class<?>> userClasses,
      List<String> givenNames,
      GivenOptions options,
      List<LoadSlo> slos,
      List<LoadSpec> others) {
    this.userClasses = userClasses;
    this.givenNames = givenNames;
    this.options = options;
    this.slos = slos;
    this.others = others;
  }

  /** A load of these user classes, mixed by their weights, with the defaults of all options. */
  public static LoadSpec of(List<Class<?>> userClasses) {
    return new LoadSpec(
        List.copyOf(userClasses), List.of(), GivenOptions.NONE, List.of(), List.of());
  }

  /** The same load, whose user classes a command was given by these names, or source files. */
  public LoadSpec givenBy(List<String> names) {
    return new LoadSpec(userClasses, List.copyOf(names), options, slos, others);
  }

  /** The same load with another value of an option; it is not checked, see {@link LoadRules}. */
  public <T> LoadSpec with(LoadOption<T> option, T value) {
    return new LoadSpec(userClasses, givenNames, options.with(option, value), slos, others);
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
    return new LoadSpec(userClasses, givenNames, options.without(option), slos, others);
  }

  /** The same load with one more objective. */
  public LoadSpec with(LoadSlo slo) {
    List<LoadSlo> all = new ArrayList<>(slos);
    all.add(slo);
    return new LoadSpec(userClasses, givenNames, options, List.copyOf(all), others);
  }

  /**
   * The same load with one more scenario beside its own, which it then names: user classes, and
   * those options that a {@linkplain LoadOption#isOfScenario() scenario} has. Both share the time
   * of the load, and all else that belongs to the run.
   */
  public LoadSpec withScenario(LoadSpec scenario) {
    List<LoadSpec> all = new ArrayList<>(others);
    all.add(scenario.with(WorkloadOptions.NAME, scenario.name()));
    LoadSpec own = with(WorkloadOptions.NAME, name());
    return new LoadSpec(own.userClasses, givenNames, own.options, slos, List.copyOf(all));
  }

  /**
   * The value of an option: the given one, or its default.
   *
   * @throws IllegalStateException if it has neither, see {@link #find}
   */
  public <T> T get(LoadOption<T> option) {
    return options.get(option);
  }

  /** The value of an option: the given one, or its default, or none. */
  public <T> Optional<T> find(LoadOption<T> option) {
    return options.find(option);
  }

  /** Whether a value of an option was given. */
  public boolean isGiven(LoadOption<?> option) {
    return options.has(option);
  }

  /** The options of which a value was given. */
  public Set<LoadOption<?>> given() {
    return options.values().keySet();
  }

  /** The value of an option as {@link #withText} reads it: given, or its default, or none. */
  public <T> Optional<String> text(LoadOption<T> option) {
    return options.text(option);
  }

  /** The same as it may be shown, without what is secret; so it can be read, too. */
  public Optional<String> shown(LoadOption<?> option) {
    return options.shown(option);
  }

  /** The user classes of its own scenario, mixed by their weights. */
  public List<Class<?>> userClasses() {
    return userClasses;
  }

  /** What a command was given its user classes by; their simple names, if it was none. */
  public List<String> givenNames() {
    return givenNames.isEmpty()
        ? userClasses.stream().map(Class::getSimpleName).toList()
        : givenNames;
  }

  /** The same load with its own scenario alone. */
  public LoadSpec withoutOthers() {
    return new LoadSpec(userClasses, givenNames, options, slos, List.of());
  }

  /** The scenarios that go on beside its own, as they were asked for. */
  public List<LoadSpec> others() {
    return others;
  }

  /** The user classes of all its scenarios, one after the other. */
  public List<Class<?>> allUserClasses() {
    return all().flatMap(load -> load.userClasses.stream()).toList();
  }

  /** The names of all its scenarios, of which its own is the first. */
  public List<String> scenarioNames() {
    return all().map(LoadSpec::name).toList();
  }

  /** One of its scenarios alone, as it was asked for; none, if none has this name. */
  public Optional<LoadSpec> scenario(String name) {
    return all().filter(load -> load.name().equals(name)).map(LoadSpec::withoutOthers).findFirst();
  }

  /** The same load with others in place of its scenarios, which are given to this one by one. */
  public LoadSpec withEachScenario(UnaryOperator<LoadSpec> change) {
    LoadSpec own = change.apply(withoutOthers());
    return new LoadSpec(
        own.userClasses, givenNames, own.options, slos, others.stream().map(change).toList());
  }

  /** Its own scenario, and the others. */
  private Stream<LoadSpec> all() {
    return Stream.concat(Stream.of(this), others.stream());
  }

  /** The name of its own scenario: the given one, or the simple names of its user classes. */
  public String name() {
    return find(WorkloadOptions.NAME)
        .orElseGet(() -> userClasses.stream().map(Class::getSimpleName).collect(joining(", ")));
  }

  /** The objectives, in the order in which they were given. */
  public List<LoadSlo> slos() {
    return slos;
  }

  private ScenarioTimes times() {
    return new ScenarioTimes(options);
  }

  /** By what it is set. */
  public Workload workload() {
    return times().workload();
  }

  /**
   * The stages that it is given, each of which is reported by itself; none, if only one of several
   * scenarios goes through them.
   */
  public Optional<Stages> stages() {
    return others.isEmpty() ? times().stages() : Optional.empty();
  }

  /**
   * Why an objective cannot be of this stage; empty if it can.
   *
   * @param number of the stage, from 1, or 0 for all after the warm-up
   * @param isRate whether the objective is on a rate, as a throughput is
   */
  public Optional<String> problemOfStage(int number, boolean isRate) {
    return stages()
        .map(stages -> stages.problemOf(number, isRate))
        .orElseGet(() -> number == 0 ? Optional.empty() : Optional.of(withoutStages()));
  }

  /** Which tasks of its user classes are run. */
  public TagSelection selection() {
    return new TagSelection(get(RunOptions.TAGS), get(RunOptions.EXCLUDE_TAGS));
  }

  private String withoutStages() {
    return others.isEmpty()
        ? "the load has no stages: leave it out"
        : "a load of several scenarios has no stages that all of them share: leave it out";
  }

  /** How long it lasts: its run time, or until all its own stages are over. */
  public Duration runTime() {
    return times().runTime();
  }

  /** How much of it, from the start, is excluded from the result; of stages, those that say so. */
  public WarmUp warmUp() {
    return times().warmUp();
  }

  /**
   * What makes iterations start in one stage.
   *
   * @param number from 1, of a stage that it has
   */
  public Schedule scheduleOfStage(int number) {
    return times().scheduleOfStage(number);
  }

  /** Whether one of its scenarios has a number of iterations, with which it ends. */
  public boolean isCounted() {
    return all()
        .anyMatch(load ->
            load.isGiven(WorkloadOptions.ITERATIONS)
                || load.isGiven(WorkloadOptions.ITERATIONS_PER_USER));
  }

  /** How often the run may be extended; one with stages, or a number of iterations, never is. */
  public int extensions() {
    return isCounted() || all().anyMatch(load -> load.workload().isStaged())
        ? 0
        : get(VerdictOptions.EXTEND);
  }

  /** What makes iterations of its own scenario start. */
  public Schedule schedule() {
    return times().schedule();
  }

  /**
   * The options that mean something to this load, with their values as texts, in the order of the
   * table: given, or the default, and neither empty nor of another workload; as they may be shown.
   */
  public Map<String, String> options(LoadKind kind) {
    Map<String, String> options = new LinkedHashMap<>();
    for (LoadOption<?> option : LoadOptions.all()) {
      if (option.isFor(kind) && isMeaningful(option)) {
        shown(option)
            .filter(text -> !text.isEmpty())
            .ifPresent(text -> options.put(option.name(), text));
      }
    }
    return options;
  }

  private boolean isMeaningful(LoadOption<?> option) {
    return !workload().excludes(option) && !(option == VerdictOptions.EXTEND && isCounted());
  }

  /** The parts of the load: its own, and the others. */
  public List<Scenario> scenarios() {
    return Stream.concat(Stream.of(this), others.stream().map(this::inTime))
        .map(LoadSpec::scenario)
        .toList();
  }

  private Scenario scenario() {
    return new Scenario(name(), userClasses, schedule(), times().limit(), times().startDelay());
  }

  /** Another scenario, in the time of this load: when its stages are over, it has no users. */
  private LoadSpec inTime(LoadSpec other) {
    LoadSpec timed = other.with(RunOptions.RUN_TIME, runTime());
    Duration rest = runTime().minus(timed.runTime());
    return timed
        .find(WorkloadOptions.STAGES)
        .filter(stages -> !stages.isOpen() && rest.isPositive())
        .map(stages -> timed.with(WorkloadOptions.STAGES, stages.thenNoUsers(rest)))
        .orElse(timed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LoadSpec it
        && userClasses.equals(it.userClasses)
        && givenNames.equals(it.givenNames)
        && options.equals(it.options)
        && slos.equals(it.slos)
        && others.equals(it.others);
  }

  @Override
  public int hashCode() {
    return Objects.hash(userClasses, givenNames, options, slos, others);
  }

  /** The user classes, and what was given, for people who look for a mistake. */
  @Override
  public String toString() {
    return "%s %s %s %s".formatted(userClasses, options, slos, others);
  }

  /** The values that were given, as {@link #withText} reads them, by the names of the options. */
  public Map<String, String> texts() {
    return options.texts();
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
