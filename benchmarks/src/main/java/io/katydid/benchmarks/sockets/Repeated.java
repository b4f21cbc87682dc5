package io.katydid.benchmarks.sockets;

import io.katydid.LoadRun;
import io.katydid.benchmarks.Table;
import java.io.IOException;
import java.util.function.UnaryOperator;

/**
 * Repeated runs whose right verdict is known, of 5,000 requests that count; p99 needs 2,981 where
 * nothing is known of how requests depend on each other.
 */
final class Repeated {

  private Repeated() {}

  static Table table(int runs, long seed) throws IOException {
    Outcomes outcomes = new Outcomes(runs, seed);
    add(outcomes, 2.0, runs + " PASS");
    add(outcomes, 1.0, "INCONCLUSIVE mostly");
    add(outcomes, 0.625, runs + " FAIL");
    return outcomes.table();
  }

  /** Runs with the limit at this multiple of the true p99. */
  private static void add(Outcomes outcomes, double multiple, String expected) throws IOException {
    String objective = "p99 < %.0fms".formatted(multiple * LogNormal.P99 / 1e6);
    UnaryOperator<LoadRun> load =
        run -> run.arrivalRate("1000/s").warmUp("1s").runTime("6s").extend(0).slo(objective);
    outcomes.add(
        "p99 of 64 ms, objective " + objective, LogNormal::new, Caller.class, load, expected);
  }
}
