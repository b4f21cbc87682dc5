package io.katydid.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CustomMetricsTest {

  private static final long SECOND = 1_000_000_000;

  private final Recorder recorder =
      new Recorder(
          new WatchedFigures(
              name -> List.of(), List.of(), List.of(), Set.of("late", "deep"), Map.of()));
  private CumulativeCounts last = recorder.read(0);

  /** What was measured since this was called last. */
  private Snapshot next(long now) {
    CumulativeCounts counts = recorder.read(now);
    Snapshot window = counts.since(last);
    last = counts;
    return window;
  }

  @Test
  void count_inWindows_isInExactlyOne() {
    recorder.count("items", 3);
    recorder.count("lost", 1);
    Snapshot first = next(SECOND);
    recorder.count("items", 4);
    Snapshot second = next(2 * SECOND);

    assertThat(first.custom().counters())
        .containsExactly(new CounterSnapshot("items", 3, 0), new CounterSnapshot("lost", 1, 0));
    assertThat(second.custom().counters()).containsExactly(new CounterSnapshot("items", 4, 0));
    assertThat(first.then(second).custom().counters())
        .containsExactly(new CounterSnapshot("items", 7, 0), new CounterSnapshot("lost", 1, 0));
  }

  @Test
  void count_manyThreads_losesNone() {
    IntStream.range(0, 10_000).parallel().forEach(i -> recorder.count("items", 2));

    assertThat(next(SECOND).custom().counter("items").orElseThrow().sum()).isEqualTo(20_000);
  }

  @Test
  void count_afterTheLoad_isInNoRate() {
    recorder.count("items", 3);
    recorder.loadEnded(SECOND);
    recorder.count("items", 4);

    CounterSnapshot items = next(2 * SECOND).custom().counter("items").orElseThrow();
    assertThat(items.sum()).isEqualTo(7);
    assertThat(items.inTime()).isEqualTo(3);
  }

  @Test
  void gauge_inWindows_hasTheValuesOfEach() {
    recorder.gauge("queue", 4);
    recorder.gauge("queue", 1);
    recorder.gauge("queue", 2.5);
    Snapshot first = next(SECOND);
    recorder.gauge("queue", 3);
    Snapshot second = next(2 * SECOND);

    assertThat(first.custom().gauges())
        .containsExactly(new GaugeSnapshot("queue", 3, 7.5, 2.5, 1, 4));
    assertThat(first.custom().gauge("queue").orElseThrow().mean()).isCloseTo(2.5, within(1e-9));
    assertThat(second.custom().gauges()).containsExactly(new GaugeSnapshot("queue", 1, 3, 3, 3, 3));
    assertThat(first.then(second).custom().gauges())
        .containsExactly(new GaugeSnapshot("queue", 4, 10.5, 3, 1, 4));
  }

  @Test
  void gauge_belowZero_hasItsExtremes() {
    recorder.gauge("balance", -3);
    recorder.gauge("balance", -5);

    assertThat(next(SECOND).custom().gauges())
        .containsExactly(new GaugeSnapshot("balance", 2, -8, -5, -5, -3));
  }

  @Test
  void gauge_withoutAValueInAWindow_isNotInIt() {
    recorder.gauge("queue", 4);
    next(SECOND);

    assertThat(next(2 * SECOND).custom()).isEqualTo(CustomMetrics.NONE);
  }

  @Test
  void countAndGauge_afterTheRecording_areNotCounted() {
    recorder.cutOff(SECOND);
    recorder.count("items", 3);
    recorder.gauge("queue", 4);

    assertThat(next(2 * SECOND).custom()).isEqualTo(CustomMetrics.NONE);
  }

  @Test
  void countAndGauge_tooManyNames_areOfOthersButThoseThatAreKept() {
    IntStream.range(0, Recorder.MOST_NAMES).forEach(i -> recorder.count("items " + i, 1));
    IntStream.range(0, Recorder.MOST_NAMES).forEach(i -> recorder.gauge("queue " + i, 1));
    recorder.count("one more", 5);
    recorder.count("and another", 6);
    recorder.count("late", 7);
    recorder.gauge("one more", 8);
    recorder.gauge("deep", 9);

    CustomMetrics custom = next(SECOND).custom();
    assertThat(custom.counter("one more")).isEmpty();
    assertThat(custom.counter(Recorder.OTHER_NAMES).orElseThrow().sum()).isEqualTo(11);
    assertThat(custom.counter("late").orElseThrow().sum()).isEqualTo(7);
    assertThat(custom.gauge(Recorder.OTHER_NAMES).orElseThrow().max()).isEqualTo(8);
    assertThat(custom.gauge("deep").orElseThrow().max()).isEqualTo(9);
  }
}
