package io.katydid.verdict;

import io.katydid.baseline.Baseline;
import io.katydid.measure.Distribution;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** A run whose generator was watched: well, and within its objective, by default. */
final class WatchedRun {

  static final RequestObjective P99 = objective("p99 < 50ms");
  static final RequestObjective RATE = objective("throughput >= 1000/s");

  final Generators generator = new Generators();
  List<RequestObjective> objectives = List.of(P99);
  Snapshot kept = measured(20, 1000, 0);
  Baseline baseline = Baseline.NONE;

  GeneratorHealth health() {
    return new GeneratorHealth(generator.build(), objectives, kept, baseline);
  }

  boolean finds(String signal) {
    return health().issues().stream().anyMatch(it -> it.signal().equals(signal));
  }

  static RequestObjective objective(String expression) {
    return RequestObjective.parse("", expression);
  }

  /** Two in a hundred are this late, and the others are not. */
  static Distribution tail(int millis) {
    return millis(0, 98).plus(millis(millis, 2));
  }

  /** In 10 s, so many requests that took this long, and so many that failed. */
  static Snapshot measured(int millis, int succeeded, int failed, ErrorGroup... groups) {
    RequestSnapshot requests =
        Snapshots.request("GET /", failed, millis(millis, succeeded), Distribution.EMPTY, Map.of());
    return Snapshots.of(
        Generators.WINDOW, List.of(requests), List.of(groups), succeeded, 0, 0, 0, 0);
  }

  static Distribution millis(int millis, int count) {
    return Distribution.of(LongStream.generate(() -> millis * 1_000_000L).limit(count).toArray());
  }
}
