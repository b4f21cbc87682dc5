package io.katydid.api.load;

import static io.katydid.api.load.LoadKind.COMPARISON;
import static io.katydid.api.load.LoadKind.RUN;
import static io.katydid.api.load.LoadOption.row;

import io.katydid.api.Arrivals;
import io.katydid.api.Rate;
import java.nio.file.Path;
import java.time.Duration;

/** The options that set a load: by users, arrivals, stages, a shape or a file. */
public final class WorkloadOptions {

  /** How many virtual users, of a closed load. */
  public static final LoadOption<Integer> USERS =
      row("users", OptionType.COUNT)
          .standard(1)
          .onlyFor(RUN, COMPARISON)
          .command("-u", "--users")
          .range(Ranges.users("users"))
          .ofScenario()
          .example("1000")
          .means("How many virtual users.");

  /** How many users start per second, of a closed load. */
  public static final LoadOption<Double> SPAWN_RATE =
      row("spawnRate", OptionType.DECIMAL)
          .standardInWords("all in 1s")
          .onlyFor(RUN, COMPARISON)
          .command("-r", "--spawn-rate")
          .range(Ranges.spawnRate())
          .ofScenario()
          .example("50")
          .means("How many of them start per second, evenly over time.");

  /** How many iterations the users of a closed load make together. */
  public static final LoadOption<Integer> ITERATIONS =
      row("iterations", OptionType.COUNT)
          .standardInWords("as the run time allows")
          .onlyFor(RUN)
          .range(Ranges.atLeastOne("iterations"))
          .ofScenario()
          .example("1000")
          .means("How many iterations all users make together; the run ends with the last.");

  /** How many iterations each user of a closed load makes. */
  public static final LoadOption<Integer> ITERATIONS_PER_USER =
      row("iterationsPerUser", OptionType.COUNT)
          .standardInWords("as the run time allows")
          .onlyFor(RUN)
          .range(Ranges.atLeastOne("iterationsPerUser"))
          .ofScenario()
          .example("10")
          .means("How many iterations each user makes; the run ends with the last.");

  /** How many iterations start per time at most, of a closed load. */
  public static final LoadOption<Rate> MAX_RATE =
      row("maxRate", OptionType.RATE)
          .standardInWords("as fast as they can")
          .onlyFor(RUN, COMPARISON)
          .range(Ranges.positive("maxRate"))
          .example("500/s")
          .means("How many iterations all users together start per time at most.");

  /** How many iterations start per time: makes a load an open one. */
  public static final LoadOption<Rate> ARRIVAL_RATE =
      row("arrivalRate", OptionType.RATE)
          .onlyFor(RUN, COMPARISON)
          .range(Ranges.positive("arrivalRate"))
          .ofScenario()
          .example("200/s")
          .means(
              "Instead of users: how many iterations start per time, however slow the target is.");

  /** The stages that a load goes through. */
  public static final LoadOption<Stages> STAGES =
      row("stages", OptionType.STAGES)
          .onlyFor(RUN, COMPARISON)
          .command("--stage")
          .range(Stages::problem)
          .ofScenario()
          .example("50 users over 30s; 50 users for 2m; 0 users over 10s")
          .means(
              "Instead of users or an arrival rate, and of a run time: a load that goes to its next"
                  + " target over a time, or is there for a time. Several are separated by a"
                  + " semicolon.");

  /** The class of the shape that a load has. */
  public static final LoadOption<String> SHAPE =
      row("shape", OptionType.SHAPE)
          .onlyFor(RUN, COMPARISON)
          .ofOneScenario()
          .example("io.katydid.api.DoubleWave")
          .means(
              "Instead of users, an arrival rate or stages: the class of a LoadShape, which sets"
                  + " the load for every tenth of a second, until it ends it, or a run time"
                  + " that is given is over.");

  /** The file whose load is replayed. */
  public static final LoadOption<Path> REPLAY =
      row("replay", OptionType.FILE)
          .onlyFor(RUN)
          .ofOneScenario()
          .example("rates.csv")
          .means(
              "Instead of users, an arrival rate or stages, and of a run time: a file of seconds"
                  + " and rates, which ends in .csv, or an access log, for each line of which an"
                  + " iteration is due.");

  /** What a scenario is called. */
  public static final LoadOption<String> NAME =
      row("name", OptionType.TEXT)
          .standardInWords("that of the user class")
          .onlyOfScenario()
          .changesNoFigure()
          .range(Ranges.oneLine("name"))
          .example("Back office")
          .means("What a scenario is called, in the report and by objectives.");

  /** When a scenario starts. */
  public static final LoadOption<Duration> START_DELAY =
      row("startDelay", OptionType.DURATION)
          .standard(Duration.ZERO)
          .onlyOfScenario()
          .range(delay -> Ranges.countable("startDelay", delay))
          .example("30s")
          .means("How long after the start of the run a scenario starts.");

  /** How arrivals are spread over time. */
  public static final LoadOption<Arrivals> ARRIVALS =
      row("arrivals", OptionType.ARRIVALS)
          .standard(Arrivals.POISSON)
          .ofScenario()
          .example("even")
          .means("How arrivals are spread: poisson, as users arrive, or even.");

  /** How many users there may be at once, of an open load. */
  public static final LoadOption<Integer> MAX_USERS =
      row("maxUsers", OptionType.COUNT)
          .standard(1000)
          .range(Ranges.users("maxUsers"))
          .ofScenario()
          .example("5000")
          .means("How many users there may be at once to serve arrivals.");

  private WorkloadOptions() {}
}
