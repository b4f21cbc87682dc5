package io.katydid.benchmarks.sockets;

import static java.util.stream.Collectors.joining;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.ObjectiveResult;
import io.katydid.benchmarks.Table;
import io.katydid.benchmarks.TimedServer;
import io.katydid.result.Outcome;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** How many runs ended in which outcome: a table of several kinds of runs. */
final class Outcomes {

  private final Table table = new Table("", "PASS", "FAIL", "INCONCLUSIVE", "INVALID", "expected");
  private final int runs;
  private final long seed;

  /**
   * No runs yet.
   *
   * @param runs how many there are to be of each kind
   * @param seed of the first of each kind; the next has the next
   */
  Outcomes(int runs, long seed) {
    this.runs = runs;
    this.seed = seed;
  }

  /** Runs of one kind, each against a new server. */
  void add(
      String name,
      LongFunction<TimedServer.Timing> server,
      Class<?> user,
      UnaryOperator<LoadRun> load,
      String expected)
      throws IOException {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (int run = 0; run < runs; run++) {
      long seedOfRun = seed + run;
      LoadResult result = result(server.apply(seedOfRun), load.apply(LoadRun.of(user)), seedOfRun);
      counts.merge(result.outcome(), 1, Integer::sum);
      System.err.printf("%s, run %d of %d: %s%n", name, run + 1, runs, text(result));
    }
    table.row(
        name,
        count(counts, Outcome.PASS),
        count(counts, Outcome.FAIL),
        count(counts, Outcome.INCONCLUSIVE),
        count(counts, Outcome.INVALID),
        expected);
  }

  private static LoadResult result(TimedServer.Timing timing, LoadRun load, long seed)
      throws IOException {
    try (TimedServer server = TimedServer.start(timing)) {
      return load.host(server.url()).seed(seed).fork().execute();
    }
  }

  /** The outcome, and what it rests on. */
  static String text(LoadResult result) {
    return Stream.concat(
            result.objectives().stream().map(ObjectiveResult::explanation),
            result.reasons().stream())
        .collect(joining("; ", result.outcome() + " ", ""));
  }

  private static String count(Map<Outcome, Integer> counts, Outcome outcome) {
    return Integer.toString(counts.getOrDefault(outcome, 0));
  }

  Table table() {
    return table;
  }
}
