package io.katydid.cli;

import static io.katydid.cli.RunCommand.ifGiven;

import io.katydid.LoadRun;
import io.katydid.api.Rate;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What load is made: of whom, how much, and for how long. */
final class LoadOptions {

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

  @Mixin private final GeneratorOptions generator = new GeneratorOptions();

  /** A run of this load. */
  LoadRun of(UserClasses userClassPath) {
    LoadRun run = generator.run(userClassPath).runTime(runTime).warmUp(warmUp.text());
    ifGiven(users, run::users);
    ifGiven(spawnRate, run::spawnRate);
    ifGiven(arrivalRate, run::arrivalRate);
    return run;
  }
}
