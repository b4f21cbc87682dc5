package io.katydid.cli;

import static io.katydid.cli.RunCommand.ifGiven;

import io.katydid.Capacity;
import io.katydid.LoadRun;
import io.katydid.api.Arrivals;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What is said in the same words of a run and of the trials of a search: who makes load, and how.
 */
final class GeneratorOptions {

  @Parameters(
      arity = "1..*",
      paramLabel = "USER_CLASS",
      description = "User classes, by full or simple name; several are mixed by their weights.")
  private List<String> userClasses = List.of();

  @Option(
      names = "--arrivals",
      paramLabel = "KIND",
      defaultValue = "poisson",
      description =
          "How arrivals are spread: poisson, as users arrive, or even. Default: ${DEFAULT-VALUE}")
  private Arrivals arrivals = Arrivals.POISSON;

  @Option(
      names = "--max-users",
      paramLabel = "N",
      description = "How many users there may be at once to serve arrivals. Default: 1000")
  private @Nullable Integer maxUsers;

  @Option(
      names = {"-s", "--stop-timeout", "--grace-period"},
      paramLabel = "DURATION",
      defaultValue = "30s",
      description =
          "How long users may take to end their tasks after the run time. Default:"
              + " ${DEFAULT-VALUE}")
  private Duration gracePeriod = Duration.ZERO;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The seed of everything random; that of an earlier run repeats its choices.")
  private @Nullable Long seed;

  @Option(
      names = "--no-fork",
      description = "Make the load in this JVM, as a debugger wants it, not in one tuned for load.")
  private boolean embedded;

  /** A run of the classes that are named, in this class path. */
  LoadRun run(UserClasses userClassPath) {
    LoadRun run =
        LoadRun.of(userClasses(userClassPath))
            .arrivals(arrivals)
            .gracePeriod(gracePeriod)
            .fork(forks());
    ifGiven(maxUsers, run::maxUsers);
    ifGiven(seed, run::seed);
    return run;
  }

  /** A search by load of the classes that are named, in this class path. */
  Capacity search(UserClasses userClassPath) {
    Capacity search =
        Capacity.of(userClasses(userClassPath))
            .arrivals(arrivals)
            .gracePeriod(gracePeriod)
            .fork(forks());
    ifGiven(maxUsers, search::maxUsers);
    ifGiven(seed, search::seed);
    return search;
  }

  private Class<?>[] userClasses(UserClasses userClassPath) {
    return userClasses.stream().map(userClassPath::find).toArray(Class<?>[]::new);
  }

  private int forks() {
    return embedded ? 0 : 1;
  }
}
