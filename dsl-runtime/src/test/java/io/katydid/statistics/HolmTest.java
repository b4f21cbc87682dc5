package io.katydid.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({"1, 5", "2, 6", "51, 10", "52, 11", "204, 12"})
  void pairsNeeded_hypotheses_areTheFewestThatRejectOne(int hypotheses, int pairs) {
    assertThat(Holm.pairsNeeded(hypotheses, 0.05)).isEqualTo(pairs);
    assertThat(rejects(hypotheses, pairs)).isTrue();
    assertThat(rejects(hypotheses, pairs - 1)).isFalse();
  }

  private static boolean rejects(int hypotheses, int pairs) {
    double[] pValues = new double[hypotheses];
    Arrays.fill(pValues, 1);
    double[] differences = new double[pairs];
    Arrays.fill(differences, 1);
    pValues[0] = HodgesLehmann.of(differences).pValueAbove(0);
    return Holm.rejected(pValues, 0.05)[0];
  }
}
