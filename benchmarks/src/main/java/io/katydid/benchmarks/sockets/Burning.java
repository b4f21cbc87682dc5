package io.katydid.benchmarks.sockets;

import io.katydid.LoadRun;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import io.katydid.benchmarks.Table;
import java.io.IOException;

/**
 * Whether a generator that is made slow by its own users says so: 1,000 of them, that are to make
 * 1,000 requests per second to a server that answers at once. The objective is far from both: the
 * question is not how fast the server is, but whose the times are.
 */
final class Burning {

  private Burning() {}

  /** Leaves the processors to us. */
  @User
  @WaitTime("1s")
  static final class Light {

    @Task
    void call(Http http) {
      http.get("/");
    }
  }

  /** Needs twice as many processors as there are, whatever their number. */
  @User
  @WaitTime("1s")
  static final class Heavy {

    private static final long COMPUTED_NANOS =
        Runtime.getRuntime().availableProcessors() * 2_000_000L;

    @Task
    void call(Http http) {
      http.get("/");
      long end = System.nanoTime() + COMPUTED_NANOS;
      while (System.nanoTime() - end < 0) {
        Thread.onSpinWait();
      }
    }
  }

  static Table table(int runs, long seed) throws IOException {
    Outcomes outcomes = new Outcomes(runs, seed);
    add(outcomes, "user code that only calls", Light.class, runs + " PASS");
    add(outcomes, "user code that computes", Heavy.class, runs + " INVALID");
    return outcomes.table();
  }

  private static void add(Outcomes outcomes, String name, Class<?> user, String expected)
      throws IOException {
    outcomes.add(name, seed -> arrived -> arrived, user, Burning::load, expected);
  }

  private static LoadRun load(LoadRun run) {
    return run.users(1_000).warmUp("2s").runTime("7s").extend(0).slo("p95 < 100ms");
  }
}
