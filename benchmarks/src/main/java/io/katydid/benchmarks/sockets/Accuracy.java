package io.katydid.benchmarks.sockets;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.RequestResult;
import io.katydid.benchmarks.Table;
import io.katydid.benchmarks.TimedServer;
import io.katydid.benchmarks.TimedServer.Answered;
import io.katydid.measure.Distribution;
import java.io.IOException;
import java.util.List;

/** What is reported of a server whose latencies are known. */
final class Accuracy {

  private static final int WARM_UP_SECONDS = 5;

  private Accuracy() {}

  /**
   * The percentiles of one run of 1,000 requests per second for a minute: as drawn, as the server
   * measured that it waited, and as reported. Those of the distribution itself are beside them; of
   * 60,000 draws, p99 is off by 1 % easily.
   */
  static Table table(long seed) throws IOException {
    try (TimedServer server = TimedServer.start(new LogNormal(seed))) {
      LoadResult result =
          LoadRun.of(Caller.class)
              .arrivalRate("1000/s")
              .warmUp(WARM_UP_SECONDS + "s")
              .runTime(WARM_UP_SECONDS + 60 + "s")
              .host(server.url())
              .seed(seed)
              .fork()
              .execute();
      Distribution waited = waited(server.answered());
      RequestResult reported = result.total();
      Table table =
          new Table("", "configured", "waited by the server", "reported", "to the server's");
      row(table, 50, LogNormal.P50, waited, reported);
      row(table, 99, LogNormal.P99, waited, reported);
      System.err.printf("reported of %,d requests; %s%n", reported.count(), Outcomes.text(result));
      return table;
    }
  }

  /** Without the warm-up, as the generator leaves it out. */
  private static Distribution waited(List<Answered> answered) {
    long first = answered.stream().mapToLong(Answered::arrived).min().orElseThrow();
    long end = first + WARM_UP_SECONDS * 1_000_000_000L;
    return Distribution.of(
        answered.stream()
            .filter(request -> request.arrived() - end >= 0)
            .mapToLong(Answered::nanos)
            .toArray());
  }

  private static void row(
      Table table, int percent, double configured, Distribution waited, RequestResult reported) {
    double truth = waited.percentile(percent);
    double found = reported.percentile(percent).toNanos();
    table.row(
        "p" + percent,
        millis(configured),
        millis(truth),
        millis(found),
        "%+.1f%%".formatted(100 * (found / truth - 1)));
  }

  private static String millis(double nanos) {
    return "%.2f ms".formatted(nanos / 1e6);
  }
}
