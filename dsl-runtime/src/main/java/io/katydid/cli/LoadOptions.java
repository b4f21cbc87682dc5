package io.katydid.cli;

import static io.katydid.cli.RunCommand.ifGiven;

import io.katydid.LoadRun;
import io.katydid.api.Arrivals;
import io.katydid.api.Rate;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What load is made: of whom, how much, and for how long. */
final class LoadOptions {

  @Mixin private final UserOptions generator = new UserOptions();

  @Option(
      names = {"-u", "--users"},
      paramLabel = "N",
      description = "How many virtual users. Default: 1")
  private @Nullable Integer users;

  @Option(
      names = {"-r", "--spawn-rate"},
      paramLabel = "N",
      description = "How many of them start per second, evenly over time. Default: all in 1s")
  private @Nullable Double spawnRate;

  @Option(
      names = "--arrival-rate",
      paramLabel = "RATE",
      description =
          "Instead of users: how many iterations start per time, however slow the target is.")
  private @Nullable Rate arrivalRate;

  @Option(
      names = "--arrivals",
      paramLabel = "KIND",
      defaultValue = "poisson",
      description = "How they are spread: poisson, as users arrive, or even. Default: poisson")
  private Arrivals arrivals = Arrivals.POISSON;

  @Option(
      names = "--max-users",
      paramLabel = "N",
      description = "How many users there may be at once to serve them. Default: 1000")
  private @Nullable Integer maxUsers;

  @Option(
      names = {"-t", "--run-time"},
      paramLabel = "DURATION",
      defaultValue = "10s",
      description = "How long a run is, ramp-up and warm-up included. Default: ${DEFAULT-VALUE}")
  private Duration runTime = Duration.ZERO;

  @Option(
      names = "--warm-up",
      paramLabel = "DURATION|auto",
      defaultValue = "0s",
      description =
          "How much of it, from the start, is left out of the result; auto: until the run became"
              + " steady. Default: none")
  private WarmUp warmUp = WarmUp.NONE;

  @Option(
      names = {"-s", "--stop-timeout", "--grace-period"},
      paramLabel = "DURATION",
      defaultValue = "30s",
      description =
          "How long users may take to end their tasks after it. Default: ${DEFAULT-VALUE}")
  private Duration gracePeriod = Duration.ZERO;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Repeats the random choices of the run that reported this seed.")
  private @Nullable Long seed;

  /** A run of this load. */
  LoadRun of(UserClasses userClassPath) {
    LoadRun run =
        LoadRun.of(generator.userClasses(userClassPath))
            .arrivals(arrivals)
            .runTime(runTime)
            .warmUp(warmUp.text())
            .gracePeriod(gracePeriod)
            .fork(generator.forks());
    ifGiven(users, run::users);
    ifGiven(spawnRate, run::spawnRate);
    ifGiven(arrivalRate, run::arrivalRate);
    ifGiven(maxUsers, run::maxUsers);
    ifGiven(seed, run::seed);
    return run;
  }
}
