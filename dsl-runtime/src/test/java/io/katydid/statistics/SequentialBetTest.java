package io.katydid.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SequentialBetTest {

  private static int batchesUntilHopeless(double fraction) {
    SequentialBet test = new SequentialBet(0.01);
    int batches = 0;
    while (!test.isHopeless(0.01) && batches < 1_000) {
      test.add(fraction);
      batches++;
    }
    return batches;
  }

  @Test
  void isHopeless_farBeyond_isSoon() {
    assertThat(batchesUntilHopeless(1)).isEqualTo(2);
    assertThat(batchesUntilHopeless(0.1)).isEqualTo(4);
  }

  @Test
  void isHopeless_within_isNever() {
    assertThat(batchesUntilHopeless(0.01)).isEqualTo(1_000);
    assertThat(batchesUntilHopeless(0)).isEqualTo(1_000);
  }

  @Test
  void isHopeless_onceSo_staysSo() {
    SequentialBet test = new SequentialBet(0.01);
    for (int i = 0; i < 2; i++) {
      test.add(1);
    }
    for (int i = 0; i < 100; i++) {
      test.add(0);
    }
    assertThat(test.isHopeless(0.01)).isTrue();
  }
}
