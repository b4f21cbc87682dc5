package io.katydid;

import io.katydid.api.AbortCondition;
import io.katydid.fork.Load;
import io.katydid.http.Network;
import io.katydid.run.LoadProfile;
import io.katydid.run.Workload;
import io.katydid.verdict.Rules;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The load that a {@link LoadRun} asks for. What does not go together is refused. */
final class AskedLoad {

  private static final int MOST_USERS = 1000;

  private AskedLoad() {}

  /**
   * The load, with a seed that is drawn now if none is given.
   *
   * @param extend how often it may go on after its run time, to be decided
   * @throws IllegalArgumentException if a value is out of range
   */
  static Load of(LoadRun run, int extend) {
    return new Load(
        new LoadProfile(workload(run), run.runTime, run.warmUp, run.gracePeriod),
        network(run),
        run.seed.orElseGet(() -> ThreadLocalRandom.current().nextLong(1L << 53)),
        run.objectives.stream().map(Load.Limit::of).toList(),
        new Rules(
            extend,
            run.strict,
            run.failFast,
            run.abortIf.map(AbortCondition::toString).orElse(""),
            run.detectWarmUp));
  }

  private static Workload workload(LoadRun run) {
    if (run.arrivalRate.isEmpty()) {
      require(run.maxUsers.isEmpty(), "maxUsers goes with an arrivalRate: say users instead");
      int users = run.users.orElse(1);
      return new Workload.Closed(users, run.spawnRate.orElse(users / rampUpSeconds(run)));
    }
    require(
        run.users.isEmpty() && run.spawnRate.isEmpty(),
        "with an arrivalRate, users start as they are needed: say maxUsers in place of users and"
            + " spawnRate");
    return new Workload.Open(
        run.arrivalRate.get().perSecond(), run.arrivals, run.maxUsers.orElse(MOST_USERS));
  }

  /** All users within the first second; a shorter run is to have them all for its second half. */
  private static double rampUpSeconds(LoadRun run) {
    return run.runTime.isPositive() ? Math.min(1, run.runTime.toNanos() / 2e9) : 1;
  }

  private static Network network(LoadRun run) {
    return new Network(
        run.host,
        run.connections,
        Map.copyOf(run.addresses),
        run.resolveEvery,
        run.sourceAddresses);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
