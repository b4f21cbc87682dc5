package io.katydid.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationTest {

  @Test
  void at_anyBound_isEachNumberOnce() {
    for (int bound = 1; bound < 2_000; bound++) {
      Permutation order = new Permutation(bound, bound * 31L);
      BitSet seen = new BitSet();
      for (int i = 0; i < bound; i++) {
        seen.set((int) order.at(i));
      }
      assertThat(seen.cardinality()).isEqualTo(bound);
      assertThat(seen.length()).isEqualTo(bound);
    }
  }

  @Test
  void at_moreRowsThanAnInt_isBelowTheBound() {
    long bound = 5_000_000_000L;
    Permutation order = new Permutation(bound, 1);
    for (long i = 0; i < 1_000; i++) {
      assertThat(order.at(bound - 1 - i)).isBetween(0L, bound - 1);
    }
  }

  /** Which number comes at which place, over many keys: a million draws in all. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 10, 16, 17})
  void at_manyKeys_hasEachNumberAtEachPlaceEquallyOften(int bound) {
    int keys = 1_000_000 / bound;
    long[][] counts = new long[bound][bound];
    for (int key = 0; key < keys; key++) {
      Permutation order = new Permutation(bound, Mix.of(key));
      for (int place = 0; place < bound; place++) {
        counts[place][(int) order.at(place)]++;
      }
    }

    double expected = (double) keys / bound;
    double chiSquare = 0;
    for (long[] place : counts) {
      for (long count : place) {
        chiSquare += (count - expected) * (count - expected) / expected;
      }
    }
    double ofPermutations = chiSquare * (bound - 1) / bound;
    assertThat(ofPermutations).isLessThan(oneInAMillion((bound - 1.0) * (bound - 1.0)));
  }

  /** What chi-square exceeds once in a million, after Wilson and Hilferty. */
  private static double oneInAMillion(double degrees) {
    double variance = 2 / (9 * degrees);
    return degrees * Math.pow(1 - variance + 4.75 * Math.sqrt(variance), 3);
  }
}
