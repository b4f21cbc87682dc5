package io.katydid.benchmarks.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparingTest {

  @ParameterizedTest
  @ValueSource(ints = {6, 8, 10})
  void falseAlarms_sameTarget_areRare(int pairs) {
    assertThat(Comparing.falseAlarms(new MM1Queue(0.5), 1_000, pairs, 400, 1))
        .isGreaterThan(0)
        .isLessThanOrEqualTo(0.05);
  }
}
