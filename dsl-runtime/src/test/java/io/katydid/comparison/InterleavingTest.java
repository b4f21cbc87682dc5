package io.katydid.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InterleavingTest {

  @Test
  void letters_twoVariants_turnEverySecondRound() {
    assertThat(new Interleaving(2, 6).letters()).isEqualTo("AB BA AB BA AB BA");
  }

  @Test
  void letters_threeVariants_turnEverySecondRound() {
    assertThat(new Interleaving(3, 7).letters()).isEqualTo("ABC CBA ABC CBA ABC CBA ABC");
  }

  @Test
  void runOf_eachVariantAndRound_isTheInverseOfVariantOf() {
    Interleaving order = new Interleaving(3, 8);

    assertThat(IntStream.range(0, 3).boxed())
        .allSatisfy(variant ->
            assertThat(IntStream.range(0, 8).map(round -> order.runOf(variant, round)))
                .allMatch(run -> order.variantOf(run) == variant)
                .doesNotHaveDuplicates());
  }

  @Test
  void turns_always_areWhereAVariantRunsTwiceInARow() {
    Interleaving order = new Interleaving(2, 6);

    assertThat(order.turns()).containsExactly(1, 3, 5, 7, 9);
    assertThat(order.turns()).allMatch(run -> order.variantOf(run) == order.variantOf(run + 1));
  }

  @Test
  void interleaving_oneVariant_isRefused() {
    assertThatThrownBy(() -> new Interleaving(1, 6))
        .hasMessage("a comparison needs two variants or more");
  }
}
