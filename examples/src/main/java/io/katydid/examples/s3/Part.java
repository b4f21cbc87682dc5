package io.katydid.examples.s3;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.RequestResult;
import io.katydid.examples.variants.ServerCommand;
import io.katydid.examples.variants.ServerProcess;
import java.time.Duration;

/** A part of workload S3; each does all operations once. */
enum Part {
  /** Simulated operations of 1 ms. */
  A {
    @Override
    Outcome execute(int users) {
      LoadResult result = run(SimulatingUser.class, users).execute();
      RequestResult operations = result.request("operation");
      return new Outcome(operations.count(), "%,d failed".formatted(operations.failures()));
    }
  },
  /**
   * Requests of distinct URLs, to a demo server in a process of its own unless {@code katydid.host}
   * says another.
   */
  B {
    @Override
    Outcome execute(int users) {
      String host = System.getProperty("katydid.host", "");
      if (!host.isEmpty()) {
        return fetch(users, host);
      }
      try (ServerProcess server = ServerCommand.demo().start()) {
        return fetch(users, server.host());
      }
    }
  },
  /** Operations of an hour, started together and cancelled together. */
  C {
    @Override
    Outcome execute(int users) {
      long before = CancelledUser.cancelled();
      for (int started = 0; started < Share.OPERATIONS; started += users) {
        run(CancelledUser.class, users).gracePeriod(Duration.ZERO).execute();
      }
      return new Outcome(CancelledUser.cancelled() - before, "cancelled");
    }
  };

  private static final double ALL_AT_ONCE = 1e9;

  /** Does all operations, as many at a time as there are users; returns when the last has ended. */
  abstract Outcome execute(int users);

  private static LoadRun run(Class<?> userClass, int users) {
    return LoadRun.of(userClass).users(users).spawnRate(ALL_AT_ONCE).runTime(Duration.ofHours(1));
  }

  private static Outcome fetch(int users, String host) {
    LoadResult result = run(FetchingUser.class, users).host(host).execute();
    String times =
        "mean %.1f ms, p99 %.1f ms; "
            .formatted(
                result.total().mean().toNanos() / 1e6,
                result.total().percentile(99).toNanos() / 1e6);
    return new Outcome(result.total().count(), times + Trouble.count(result));
  }

  /**
   * What came of it.
   *
   * @param operations how many were counted
   * @param remark what else is to be reported
   */
  record Outcome(long operations, String remark) {}
}
