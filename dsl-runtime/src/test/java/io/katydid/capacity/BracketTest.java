package io.katydid.capacity;

import static io.katydid.result.Outcome.FAIL;
import static io.katydid.result.Outcome.INCONCLUSIVE;
import static io.katydid.result.Outcome.INVALID;
import static io.katydid.result.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class BracketTest {

  private static final String UNDECIDED =
      " are undecided, observed beyond the limits; longer trials would settle it";
  private static final String GENERATOR = " the generator, not the target, was the limit";

  private static Bracket bracket(double passed, double failed) {
    return bracket(passed, failed, false, false);
  }

  private static Bracket bracket(
      double passed, double failed, boolean generatorBound, boolean undecided) {
    return bracket(passed, failed, generatorBound, undecided, passed);
  }

  private static Bracket bracket(
      double passed, double failed, boolean generatorBound, boolean undecided, double observed) {
    return new Bracket(known(passed), known(failed), generatorBound, undecided, known(observed));
  }

  private static Optional<Double> known(double rate) {
    return Optional.of(rate).filter(it -> it > 0);
  }

  @Test
  void text_ofEachKind_hasWhatIsKnown() {
    assertThat(bracket(380, 399).text())
        .isEqualTo("between 380/s, which passed, and 399/s, which failed");
    assertThat(bracket(380, 450, false, true).text())
        .isEqualTo(
            "between 380/s, which passed, and 450/s, which failed; rates between them" + UNDECIDED);
    assertThat(bracket(380, 0).text())
        .isEqualTo("at least 380/s, which passed, as the highest rate that was tried");
    assertThat(bracket(380, 0, false, true).text())
        .isEqualTo("at least 380/s, which passed; higher rates" + UNDECIDED);
    assertThat(bracket(380, 399, true, false).text())
        .isEqualTo("at least 380/s, which passed; at 399/s" + GENERATOR);
    assertThat(bracket(0, 100).text())
        .isEqualTo("below 100/s, which failed, as the lowest rate that was tried");
    assertThat(bracket(0, 100, false, true).text())
        .isEqualTo("below 100/s, which failed; lower rates" + UNDECIDED);
    assertThat(bracket(0, 100, true, false).text())
        .isEqualTo("unknown: no rate passed, and at 100/s" + GENERATOR);
    assertThat(bracket(0, 0, false, true).text()).isEqualTo("unknown: all rates" + UNDECIDED);
    assertThat(bracket(0, 0, false, false).text()).isEqualTo("unknown: no trial came to its end");
    assertThat(bracket(380, 450, false, true, 420).text())
        .endsWith(
            "; rates between them are undecided, observed within the limits up to 420/s; longer"
                + " trials would settle it");
  }

  @Test
  void isAtLeast_rateThatPassed_passes() {
    assertThat(bracket(380, 399).isAtLeast(380)).isEqualTo(PASS);
    assertThat(bracket(380, 399, true, false).isAtLeast(380)).isEqualTo(PASS);
    assertThat(bracket(380, 0).isAtLeast(0)).isEqualTo(PASS);
  }

  @Test
  void isAtLeast_rateThatFailed_fails() {
    assertThat(bracket(380, 399).isAtLeast(399)).isEqualTo(FAIL);
    assertThat(bracket(0, 100, false, true).isAtLeast(100)).isEqualTo(FAIL);
    assertThat(bracket(0, 100).isAtLeast(0)).isEqualTo(FAIL);
  }

  @Test
  void isAtLeast_undecidedAndObservedWithinTheLimits_isInconclusive() {
    assertThat(bracket(380, 450, false, true, 390).isAtLeast(390)).isEqualTo(INCONCLUSIVE);
    assertThat(bracket(380, 0, false, true, 390).isAtLeast(390)).isEqualTo(INCONCLUSIVE);
    assertThat(bracket(0, 100, false, true, 60).isAtLeast(0)).isEqualTo(INCONCLUSIVE);
    assertThat(bracket(0, 0, false, true, 60).isAtLeast(0)).isEqualTo(INCONCLUSIVE);
  }

  @Test
  void isAtLeast_undecidedAndObservedBeyondTheLimits_fails() {
    assertThat(bracket(380, 450, false, true, 380).isAtLeast(390)).isEqualTo(FAIL);
    assertThat(bracket(380, 0, false, true, 385).isAtLeast(390)).isEqualTo(FAIL);
    assertThat(bracket(0, 100, false, true, 0).isAtLeast(0)).isEqualTo(FAIL);
    assertThat(bracket(0, 0, false, true, 0).isAtLeast(0)).isEqualTo(FAIL);
  }

  @Test
  void isAtLeast_generatorWasTheLimitBelow_isInvalid() {
    assertThat(bracket(380, 399, true, false).isAtLeast(500)).isEqualTo(INVALID);
    assertThat(bracket(0, 100, true, false).isAtLeast(0)).isEqualTo(INVALID);
  }

  @Test
  void ratio_ofOneRateOnly_isInfinite() {
    assertThat(bracket(200, 300).ratio()).isEqualTo(1.5);
    assertThat(bracket(200, 0).ratio()).isInfinite();
    assertThat(bracket(0, 300).ratio()).isInfinite();
  }
}
