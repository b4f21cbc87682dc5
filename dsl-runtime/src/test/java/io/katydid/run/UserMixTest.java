package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserMixTest {

  private static String first(int n, int... weights) {
    UserMix mix = new UserMix(weights);
    return IntStream.range(0, n)
        .mapToObj(i -> Character.toString('A' + mix.next()))
        .collect(Collectors.joining());
  }

  /** The orders that Locust 2.46 gives. */
  @Test
  void next_fewClasses_isTheOrderOfLocust() {
    assertThat(first(12, 5, 1)).isEqualTo("AABAAAAABAAA");
    assertThat(first(12, 3, 1)).isEqualTo("ABAAABAAABAA");
    assertThat(first(6, 1, 1, 1)).isEqualTo("ABCABC");
  }

  /** Users are ended in reverse: as many users are mixed alike, on the way up and down. */
  @Test
  void takeBack_newestFirst_leavesTheMixOfAsManyUsers() {
    UserMix mix = new UserMix(7, 2, 1);
    Deque<Integer> given = new ArrayDeque<>();
    SplittableRandom random = new SplittableRandom(5);
    for (int step = 0; step < 10_000; step++) {
      if (given.isEmpty() || random.nextInt(100) < 51) {
        given.addLast(mix.next());
      } else {
        assertThat(mix.takeBack()).isEqualTo(given.removeLast());
      }
    }

    UserMix straight = new UserMix(7, 2, 1);
    assertThat(given)
        .isNotEmpty()
        .containsExactlyElementsOf(
            IntStream.range(0, given.size()).mapToObj(i -> straight.next()).toList());
  }

  @ParameterizedTest
  @CsvSource({"1,1", "20,25", "3,1", "99,1", "7,13"})
  void next_multiplesOfTheSum_areExact(int a, int b) {
    UserMix mix = new UserMix(a, b);
    int[] counts = new int[2];
    for (int round = 1; round <= 5; round++) {
      for (int i = 0; i < a + b; i++) {
        counts[mix.next()]++;
      }
      assertThat(counts).containsExactly(round * a, round * b);
    }
  }

  @Test
  void next_anyMoment_isWithinOneUserOfTheWeights() {
    UserMix mix = new UserMix(70, 20, 9, 1);
    double[] shares = {0.7, 0.2, 0.09, 0.01};
    int[] counts = new int[4];
    for (int n = 1; n <= 1000; n++) {
      counts[mix.next()]++;
      for (int i = 0; i < 4; i++) {
        assertThat(Math.abs(counts[i] - n * shares[i])).isLessThan(1.5);
      }
    }
  }
}
