package io.katydid.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CostTest {

  @Test
  void parse_aLineOfTime_addsUserAndSystem() {
    assertThat(Cost.parse("1.50 2.25 2048\n")).isEqualTo(new Cost(3.75, 2));
  }
}
