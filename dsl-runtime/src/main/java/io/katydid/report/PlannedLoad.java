package io.katydid.report;

import io.katydid.api.Stage;
import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.Scenario;
import io.katydid.api.load.Schedule;
import io.katydid.api.load.Stages;
import io.katydid.api.load.WorkloadOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The load of a run, as it was set.
 *
 * @param userClasses the simple names of the user classes
 * @param givenNames what a command is given them by: these, or the names of source files
 * @param host the base address of the target, of all user classes
 * @param schedule how many users there were to be, or arrivals; of the first scenario
 * @param runTime how long the load was to last, warm-up included
 * @param warmUp how much of it, from the start, is excluded
 * @param seed the seed of everything random
 * @param options the texts of all its options, by name: given again, they make the same load
 * @param objectives those that were given, in their order
 * @param scenarios its scenarios; none, if there is only one
 * @param linesWithoutTime how many lines of a replayed access log are not in it
 */
public record PlannedLoad(
    List<String> userClasses,
    List<String> givenNames,
    String host,
    Schedule schedule,
    Duration runTime,
    Duration warmUp,
    long seed,
    Map<String, String> options,
    List<LoadSlo> objectives,
    List<Scenario> scenarios,
    long linesWithoutTime) {

  /** Checks that the warm-up leaves something, and so that the times are not confused. */
  public PlannedLoad {
    if (warmUp.compareTo(runTime) >= 0) {
      throw new IllegalArgumentException(
          "a warm-up of %s leaves nothing of %s".formatted(warmUp, runTime));
    }
  }

  /** Of one scenario, whose user classes a command is given by their names. */
  public PlannedLoad(
      List<String> userClasses,
      String host,
      Schedule schedule,
      Duration runTime,
      Duration warmUp,
      long seed,
      Map<String, String> options,
      List<LoadSlo> objectives) {
    this(
        userClasses,
        userClasses,
        host,
        schedule,
        runTime,
        warmUp,
        seed,
        options,
        objectives,
        List.of(),
        0);
  }

  /** What the run is called; empty for nothing. */
  public String title() {
    return options.getOrDefault(RunOptions.TITLE.name(), "");
  }

  /** The same; where it is nothing, the names of its scenarios, or user classes. */
  public String name() {
    List<String> parts =
        scenarios.isEmpty() ? userClasses : scenarios.stream().map(Scenario::name).toList();
    return title().isEmpty() ? String.join(", ", parts) : title();
  }

  /** What its stages are made of: the class of a shape, or a file. */
  public Optional<String> course() {
    return Optional.ofNullable(options.get(WorkloadOptions.SHAPE.name()))
        .map(shape -> "the shape " + shape)
        .or(() ->
            Optional.ofNullable(options.get(WorkloadOptions.REPLAY.name()))
                .map(file -> "the replay of " + file));
  }

  /** The stages it was to go through; none, if it has none, or several scenarios. */
  public List<Stage> stages() {
    String stages = options.getOrDefault(WorkloadOptions.STAGES.name(), "");
    return stages.isEmpty() || !scenarios.isEmpty() ? List.of() : Stages.parse(stages).all();
  }

  /** How many users there were to be, or could be at most. */
  public int users() {
    return scenarios.isEmpty()
        ? schedule.mostUsers()
        : scenarios.stream().mapToInt(scenario -> scenario.schedule().mostUsers()).sum();
  }

  /** How many users were to start per second; 0 with stages, or arrivals that need them. */
  public double spawnRate() {
    return schedule instanceof Schedule.Closed it ? it.spawnRate() : 0;
  }

  /** How many iterations were due per second; 0 with stages, or users that go on when ready. */
  public double arrivalRate() {
    return schedule instanceof Schedule.Open it ? it.perSecond() : 0;
  }
}
