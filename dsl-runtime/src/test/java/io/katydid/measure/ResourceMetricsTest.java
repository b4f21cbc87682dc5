package io.katydid.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourceMetricsTest {

  private static final ResourceMetrics FIRST = resources(1, 10, 5, 2);
  private static final ResourceMetrics SECOND = resources(2, 20, 3, 4);

  @Test
  void plus_twoWindows_addsCountersAndKeepsPeaksAndTheLastLevel() {
    ResourceMetrics both = FIRST.then(SECOND);

    assertThat(both.windowNanos()).isEqualTo(3);
    assertThat(both.hiccups().count()).isEqualTo(2);
    assertThat(both.signals())
        .containsOnly(
            Map.entry(ResourceSignal.STEAL, 30L),
            Map.entry(ResourceSignal.DESCRIPTORS, 5L),
            Map.entry(ResourceSignal.CORES, 4L));
  }

  @Test
  void last_windowOfTheEnd_leavesOutWhatWasBefore() {
    assertThat(ResourceMetrics.last(List.of(FIRST, SECOND), 2).windowNanos()).isEqualTo(2);
    assertThat(ResourceMetrics.last(List.of(FIRST, SECOND), 3).windowNanos()).isEqualTo(3);
    assertThat(ResourceMetrics.last(List.of(FIRST, SECOND), 9).windowNanos()).isEqualTo(3);
    assertThat(ResourceMetrics.last(List.of(), 9)).isEqualTo(ResourceMetrics.NONE);
  }

  private static ResourceMetrics resources(long window, long steal, long descriptors, long cores) {
    return new ResourceMetrics(
        window,
        Distribution.of(window),
        Distribution.EMPTY,
        Distribution.EMPTY,
        Map.of(
            ResourceSignal.STEAL,
            steal,
            ResourceSignal.DESCRIPTORS,
            descriptors,
            ResourceSignal.CORES,
            cores));
  }
}
