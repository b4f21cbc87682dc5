package io.katydid.benchmarks.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ErlangCTest {

  @Test
  void waits_twoSlotsHalfBusy_isAThird() {
    assertThat(new ErlangC(2, 10).waits(10)).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void exceeds_oneSlot_isExponentialOfTheSpareRate() {
    assertThat(new ErlangC(1, 10).exceeds(0.5, 8)).isCloseTo(Math.exp(-1), within(1e-12));
  }

  @Test
  void exceeds_spareRateOfOneSlot_isTheLimitOfTheFormula() {
    ErlangC queue = new ErlangC(2, 10);

    assertThat(queue.exceeds(0.1, 10))
        .isCloseTo(queue.exceeds(0.1, 10 + 1e-6), within(1e-6))
        .isCloseTo(Math.exp(-1) * (1 + 1 / 3.0), within(1e-12));
  }

  @Test
  void capacity_rateFound_exceedsByTheShare() {
    ErlangC queue = new ErlangC(4, 100);

    assertThat(queue.exceeds(0.1, queue.capacity(0.1, 0.01))).isCloseTo(0.01, within(1e-6));
  }
}
