package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.CounterSnapshot;
import io.katydid.measure.CustomMetrics;
import io.katydid.measure.GaugeSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MetricTablesTest {

  /** A window of 10 s. */
  private static Snapshot window(List<CounterSnapshot> counters, List<GaugeSnapshot> gauges) {
    Snapshot empty = Snapshots.of(10_000_000_000L, List.of(), List.of(), 0, 0, 0, 0, 0);
    return Snapshots.counting(empty, new CustomMetrics(counters, gauges));
  }

  @Test
  void counters_some_haveTheirSumAndTheRateOfWhatWasAddedInTime() {
    Snapshot window =
        window(
            List.of(new CounterSnapshot("items", 1200, 200), new CounterSnapshot("lost", 1, 0)),
            List.of());

    assertThat(MetricTables.counters(window, Style.PLAIN).orElseThrow().lines())
        .containsExactly(
            "  Counter    Sum   Rate",
            "  " + "\u2500".repeat(21),
            "  items    1,200  100/s",
            "  lost         1  0.1/s");
    assertThat(MetricTables.gauges(window, Style.PLAIN)).isEmpty();
  }

  @Test
  void gauges_some_haveTheirValues() {
    Snapshot window =
        window(List.of(), List.of(new GaugeSnapshot("queue length", 4, 10, 3, -1.5, 1234.5)));

    assertThat(MetricTables.gauges(window, Style.PLAIN).orElseThrow().lines())
        .containsExactly(
            "  Gauge         Values  Last   Min  Mean    Max",
            "  " + "\u2500".repeat(45),
            "  queue length       4     3  -1.5   2.5  1,235");
    assertThat(MetricTables.counters(window, Style.PLAIN)).isEmpty();
  }

  @Test
  void counters_many_endWithHowManyMoreThereAre() {
    List<CounterSnapshot> many =
        IntStream.range(0, 53).mapToObj(i -> new CounterSnapshot("c" + i, 1, 0)).toList();

    assertThat(MetricTables.counters(window(many, List.of()), Style.PLAIN).orElseThrow().lines())
        .hasSize(53)
        .endsWith("  (3 more)");
  }
}
