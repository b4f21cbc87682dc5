package io.katydid.benchmarks.sockets;

import io.katydid.LoadRun;
import io.katydid.RequestResult;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.Timing;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import io.katydid.benchmarks.Table;
import io.katydid.benchmarks.TimedServer;
import java.io.IOException;
import java.time.Duration;

/**
 * What is reported of a server that answers after 10 ms, but freezes for 1 s in every 10 s. All
 * loads are of 500 requests per second, for two periods.
 *
 * <p>The truth: a part of the requests is delayed, each by a time that is uniform between 0 and the
 * length of the freeze. Of those that arrive whatever happens, it is the part of the time that is
 * frozen, 1/10. Of paced users, it is larger: after a freeze each makes what it owes in 10 ms each,
 * while what is due comes every 50 ms; the debt of a second is paid off in 1/(1 - 10/50) s, so that
 * it is 1/8. Users that wait 40 ms after a response make one delayed request per freeze, and 180
 * others: to them, the freeze is next to nothing.
 */
final class Frozen {

  private static final double SERVICE_MILLIS = 10;
  private static final double FROZEN_MILLIS = 1_000;
  private static final double PERIOD_MILLIS = 10_000;

  private Frozen() {}

  /** Starts an iteration every 50 ms. */
  @User
  @WaitTime(pacing = "50ms")
  static final class Paced {

    @Task
    void call(Http http) {
      http.get("/");
    }
  }

  /** Does so too, as long as the server takes 10 ms. */
  @User
  @WaitTime("40ms")
  static final class Waiting {

    @Task
    void call(Http http) {
      http.get("/");
    }
  }

  static Table table(long seed) throws IOException {
    Table table = new Table("", "requests", "p50", "p90", "p95", "p99", "of 500 ms or more");
    LoadRun arrivals = LoadRun.of(Caller.class).arrivalRate("500/s");
    rows(table, "arrivals", 0.1, arrivals, seed);
    rows(table, "paced users", 0.125, LoadRun.of(Paced.class).users(25), seed);
    rows(table, "waiting users", 1.0 / 181, LoadRun.of(Waiting.class).users(25), seed);
    return table;
  }

  private static void rows(Table table, String name, double delayed, LoadRun load, long seed)
      throws IOException {
    try (TimedServer server = TimedServer.start(freezes())) {
      RequestResult requests =
          load.runTime("20s").host(server.url()).seed(seed).fork().execute().total();
      truth(table, name, delayed);
      row(table, name + ", response time", Timing.RESPONSE, requests);
      row(table, name + ", service time", Timing.SERVICE, requests);
    }
  }

  private static TimedServer.Timing freezes() {
    return new Freezes(nanos(SERVICE_MILLIS), nanos(PERIOD_MILLIS), nanos(FROZEN_MILLIS));
  }

  private static long nanos(double millis) {
    return Math.round(millis * 1e6);
  }

  private static void truth(Table table, String name, double delayed) {
    table.row(
        name + ", truth",
        "",
        millis(percentile(50, delayed)),
        millis(percentile(90, delayed)),
        millis(percentile(95, delayed)),
        millis(percentile(99, delayed)),
        percent(delayed * (1 - (500 - SERVICE_MILLIS) / FROZEN_MILLIS)));
  }

  /** In milliseconds, where this part of the requests is delayed. */
  private static double percentile(double percent, double delayed) {
    double slower = 1 - percent / 100;
    return SERVICE_MILLIS + Math.max(0, 1 - slower / delayed) * FROZEN_MILLIS;
  }

  private static void row(Table table, String name, Timing timing, RequestResult requests) {
    table.row(
        name,
        "%,d".formatted(requests.count()),
        millis(requests.percentile(timing, 50).toNanos() / 1e6),
        millis(requests.percentile(timing, 90).toNanos() / 1e6),
        millis(requests.percentile(timing, 95).toNanos() / 1e6),
        millis(requests.percentile(timing, 99).toNanos() / 1e6),
        percent((double) requests.countAbove(timing, Duration.ofMillis(500)) / requests.count()));
  }

  private static String millis(double millis) {
    return "%.1f ms".formatted(millis);
  }

  private static String percent(double part) {
    return "%.1f%%".formatted(100 * part);
  }
}
