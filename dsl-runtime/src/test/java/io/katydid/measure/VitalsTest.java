package io.katydid.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VitalsTest {

  private static final Vitals FIRST = vitals(1, 10, 5, 2);
  private static final Vitals SECOND = vitals(2, 20, 3, 4);

  @Test
  void plus_twoWindows_addsCountersAndKeepsPeaksAndTheLastLevel() {
    Vitals both = FIRST.plus(SECOND);

    assertThat(both.windowNanos()).isEqualTo(3);
    assertThat(both.hiccups().count()).isEqualTo(2);
    assertThat(both.signals())
        .containsOnly(
            Map.entry(Signal.STEAL, 30L),
            Map.entry(Signal.DESCRIPTORS, 5L),
            Map.entry(Signal.CORES, 4L));
  }

  @Test
  void last_windowOfTheEnd_leavesOutWhatWasBefore() {
    assertThat(Vitals.last(List.of(FIRST, SECOND), 2).windowNanos()).isEqualTo(2);
    assertThat(Vitals.last(List.of(FIRST, SECOND), 3).windowNanos()).isEqualTo(3);
    assertThat(Vitals.last(List.of(FIRST, SECOND), 9).windowNanos()).isEqualTo(3);
    assertThat(Vitals.last(List.of(), 9)).isEqualTo(Vitals.NONE);
  }

  private static Vitals vitals(long window, long steal, long descriptors, long cores) {
    return new Vitals(
        window,
        Distribution.of(window),
        Distribution.EMPTY,
        Distribution.EMPTY,
        Map.of(Signal.STEAL, steal, Signal.DESCRIPTORS, descriptors, Signal.CORES, cores));
  }
}
