package io.katydid.cli;

import io.katydid.LoadRun;
import io.katydid.api.Rate;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The load that all variants of a comparison are put under. */
final class ComparedLoad {

  @Parameters(
      arity = "1..*",
      paramLabel = "USER_CLASS",
      description = "User classes, by full or simple name; several are mixed by their weights.")
  private List<String> userClasses = List.of();

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
      description = "How many iterations start, such as 200/s, in place of users.")
  private @Nullable Rate arrivalRate;

  @Option(
      names = {"-t", "--run-time"},
      paramLabel = "DURATION",
      defaultValue = "10s",
      description = "How long each run is, ramp-up and warm-up included. Default: ${DEFAULT-VALUE}")
  private Duration runTime = Duration.ZERO;

  @Option(
      names = "--warm-up",
      paramLabel = "DURATION",
      defaultValue = "0s",
      description = "How much of each, from the start, is left out, or auto. Default: none")
  private WarmUp warmUp = WarmUp.NONE;

  @Option(
      names = "--no-fork",
      description = "Make the load in this JVM, not in one tuned for load.")
  private boolean embedded;

  /** The load against one host. */
  LoadRun on(String host, UserClasses classPath) {
    Class<?>[] classes = userClasses.stream().map(classPath::find).toArray(Class<?>[]::new);
    LoadRun run =
        LoadRun.of(classes)
            .runTime(runTime)
            .warmUp(warmUp.text())
            .host(host)
            .fork(embedded ? 0 : 1);
    if (users != null) {
      run.users(users);
    }
    if (spawnRate != null) {
      run.spawnRate(spawnRate);
    }
    return arrivalRate == null ? run : run.arrivalRate(arrivalRate);
  }
}
