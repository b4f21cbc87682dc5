package io.katydid;

import io.katydid.api.Arrivals;
import io.katydid.api.Rate;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadRules;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.Stages;
import io.katydid.api.load.WorkloadOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * One part of a {@linkplain LoadRun#of(Scenario, Scenario...) run} of several: user classes, and a
 * load of their own.
 *
 * <pre>{@code
 * LoadRun.of(
 *     Scenario.of(Shopper.class).users(100),
 *     Scenario.of(Admin.class).arrivalRate("2/s").startDelay("30s"))
 *   .runTime("5m")
 * }</pre>
 *
 * <p>Immutable and thread-safe: a setter returns another scenario. It throws an {@link
 * IllegalArgumentException} if its value is out of range, and a {@link NullPointerException} if it
 * is null. A scenario needs users, an arrival rate or stages. All else, such as how long it lasts,
 * belongs to the run.
 */
public final class Scenario {

  private final LoadSpec spec;

  private Scenario(LoadSpec spec) {
    this.spec = spec;
  }

  /**
   * A scenario of these user classes, mixed by their weights.
   *
   * @throws IllegalArgumentException if there is none, or one is there twice
   */
  public static Scenario of(Class<?>... userClasses) {
    if (userClasses.length == 0) {
      throw new IllegalArgumentException(
          "a scenario needs a user class, as in Scenario.of(Admin.class)");
    }
    LoadRules.requireOnce(List.of(userClasses));
    return new Scenario(LoadSpec.of(List.of(userClasses)));
  }

  /** The scenario as a load. */
  LoadSpec spec() {
    return spec;
  }

  /** What it is called; by default, as its user classes are. No other of the run is called so. */
  public Scenario name(String name) {
    return with(WorkloadOptions.NAME, name);
  }

  /** As {@link LoadRun#users}. */
  public Scenario users(int users) {
    return with(WorkloadOptions.USERS, users);
  }

  /** As {@link LoadRun#spawnRate}. */
  public Scenario spawnRate(double usersPerSecond) {
    return with(WorkloadOptions.SPAWN_RATE, usersPerSecond);
  }

  /**
   * As {@link LoadRun#iterations}: of its own users. With the last of them it is over, and the run
   * goes on with the others.
   */
  public Scenario iterations(int iterations) {
    return with(WorkloadOptions.ITERATIONS, iterations);
  }

  /** As {@link LoadRun#iterationsPerUser}, and as {@link #iterations}. */
  public Scenario iterationsPerUser(int iterationsPerUser) {
    return with(WorkloadOptions.ITERATIONS_PER_USER, iterationsPerUser);
  }

  /** As {@link LoadRun#arrivalRate(Rate)}. */
  public Scenario arrivalRate(Rate arrivalRate) {
    return with(WorkloadOptions.ARRIVAL_RATE, arrivalRate);
  }

  /**
   * As {@link LoadRun#arrivalRate(String)}.
   *
   * @throws io.katydid.api.GrammarException if it is not a rate
   */
  public Scenario arrivalRate(String arrivalRate) {
    return withText(WorkloadOptions.ARRIVAL_RATE, arrivalRate);
  }

  /** As {@link LoadRun#arrivals}. */
  public Scenario arrivals(Arrivals arrivals) {
    return with(WorkloadOptions.ARRIVALS, arrivals);
  }

  /** As {@link LoadRun#maxUsers}. */
  public Scenario maxUsers(int maxUsers) {
    return with(WorkloadOptions.MAX_USERS, maxUsers);
  }

  /**
   * As {@link LoadRun#stages}. Those of the first scenario set how long the run lasts; those of
   * another are over by then, and after them it has no load.
   *
   * @throws io.katydid.api.GrammarException if one is not a stage
   */
  public Scenario stages(String... stages) {
    return with(
        WorkloadOptions.STAGES,
        Stages.parse(
            Arrays.stream(WorkloadOptions.STAGES.requireNonNull(stages))
                .map(WorkloadOptions.STAGES::requireNonNull)
                .toList()));
  }

  /** How long after the start of the run it starts; at once by default. */
  public Scenario startDelay(Duration startDelay) {
    return with(WorkloadOptions.START_DELAY, startDelay);
  }

  /**
   * As {@link #startDelay(Duration)}, in the grammar of {@link io.katydid.api.Durations}.
   *
   * @throws io.katydid.api.GrammarException if it is not a duration
   */
  public Scenario startDelay(String startDelay) {
    return withText(WorkloadOptions.START_DELAY, startDelay);
  }

  private <T> Scenario with(LoadOption<T> option, T value) {
    return new Scenario(spec.with(option, option.require(value)));
  }

  private <T> Scenario withText(LoadOption<T> option, String text) {
    return with(option, option.read(text));
  }
}
