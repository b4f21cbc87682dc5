package io.katydid.benchmarks.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndingEarlyTest {

  private static final Target TARGET = new IidProcess();

  @Test
  void ended_atTheLimit_hardlyEver() {
    assertThat(EndingEarly.ended(TARGET, 10_000, 1.0, 200, 1)).isLessThanOrEqualTo(0.01);
  }

  @Test
  void ended_twiceTheLimit_always() {
    assertThat(EndingEarly.ended(TARGET, 10_000, 2.0, 200, 1)).isEqualTo(1);
  }
}
