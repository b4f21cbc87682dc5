package io.katydid.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HolmTest {

  @Test
  void rejected_stepByStep_eachIsHeldAgainstItsOwnPart() {
    double[] pValues = {0.04, 0.01, 0.03, 0.005};
    assertThat(Holm.rejected(pValues, 0.05)).containsExactly(false, true, false, true);
  }

  @Test
  void rejected_afterTheFirstThatIsNot_noneIs() {
    double[] pValues = {0.03, 0.04, 0.049};
    assertThat(Holm.rejected(pValues, 0.05)).containsExactly(false, false, false);
  }

  @Test
  void rejected_one_isAnOrdinaryTest() {
    assertThat(Holm.rejected(new double[] {0.049}, 0.05)).containsExactly(true);
    assertThat(Holm.rejected(new double[] {0.05}, 0.05)).containsExactly(false);
  }

  @Test
  void rejected_none_isEmpty() {
    assertThat(Holm.rejected(new double[0], 0.05)).isEmpty();
  }
}
