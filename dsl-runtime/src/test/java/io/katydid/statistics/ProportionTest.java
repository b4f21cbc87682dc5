package io.katydid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProportionTest {

  /** Batches of 500 trials each. */
  private static Batches each500(long... events) {
    long[] trials = new long[events.length];
    Arrays.fill(trials, 500);
    return Batches.of(trials, events);
  }

  private static Proportion of500(long... events) {
    return Proportion.of(each500(events));
  }

  private static Proportion with(long[] events, Batches slowest) {
    return Proportion.of(each500(events), Proportion.leastDesignEffect(slowest));
  }

  /** As many events as independent trials scatter. */
  private static final long[] EVEN = {5, 3, 8, 4, 6, 5, 2, 7, 5, 6, 3, 5, 8, 4, 5, 7, 3, 6, 5, 3};

  /** The same share, but in bursts. */
  private static final long[] BURSTS = {
    0, 0, 31, 0, 0, 2, 0, 0, 0, 27, 0, 0, 1, 0, 24, 0, 0, 0, 15, 0
  };

  @Test
  void ratio_batches_isOfAllTrials() {
    assertThat(of500(EVEN).ratio()).isEqualTo(0.01);
  }

  @Test
  void of_noTrials_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Proportion.of(Batches.of(new long[20], new long[20])))
        .withMessage("no trials to estimate a share from");
  }

  @Test
  void designEffect_bursts_isLarge() {
    assertThat(of500(BURSTS).designEffect()).isBetween(15.0, 25.0);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 500})
  void designEffect_noEventsOrOnlyEvents_isAssumed(long events) {
    long[] same = new long[20];
    Arrays.fill(same, events);
    assertThat(of500(same).designEffect()).isEqualTo(Proportion.ASSUMED_DESIGN_EFFECT);
    assertThat(of500(same).effectiveTrials()).isEqualTo(1_000);
  }

  @Test
  void interval_noEvents_isThatOfATenthOfTheTrials() {
    Proportion share = of500(new long[20]);
    assertThat(share.lowerBound(0.05)).isZero();
    assertThat(share.upperBound(0.05)).isCloseTo(1 - Math.pow(0.05, 1 / 1_000.0), within(1e-12));
  }

  @Test
  void interval_onlyEvents_endsAtOne() {
    long[] all = new long[20];
    Arrays.fill(all, 500);
    Proportion share = of500(all);
    assertThat(share.upperBound(0.05)).isEqualTo(1);
    assertThat(share.lowerBound(0.05)).isCloseTo(Math.pow(0.05, 1 / 1_000.0), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {2_000, 2_400, 2_800})
  void upperBound_oneEventInTooFewTrials_isNoLowerThanWithNone(int trials) {
    assertThat(few(trials, 1).upperBound(0.05))
        .isGreaterThan(0.01)
        .isGreaterThanOrEqualTo(few(trials, 0).upperBound(0.05));
  }

  private static Proportion few(int trials, int events) {
    long[] each = new long[20];
    Arrays.fill(each, trials / 20);
    long[] rare = new long[20];
    rare[7] = events;
    return Proportion.of(Batches.of(each, rare));
  }

  @Test
  void upperBound_bursts_allowsForLargerOnes() {
    Proportion share = of500(BURSTS);
    double asMeasured =
        Binomial.upperBound(share.ratio() * share.effectiveTrials(), share.effectiveTrials(), 0.05);
    assertThat(share.upperBound(0.05)).isGreaterThan(1.2 * asMeasured);
  }

  @Test
  void slowest_inBursts_raiseTheDesignEffectOfRareEvents() {
    long[] slowest = {9, 20, 130, 40, 20, 9, 20, 160, 80, 30, 9, 5, 20, 9, 90, 1, 9, 70, 160, 9};
    Proportion share = with(new long[20], each500(slowest));
    assertThat(share.designEffect())
        .isEqualTo(Proportion.leastDesignEffect(each500(slowest)))
        .isBetween(20.0, 99.0);
    assertThat(share.effectiveTrials()).isLessThan(of500(new long[20]).effectiveTrials());
  }

  @Test
  void slowest_inOneBurst_raiseItToALimit() {
    long[] slowest = new long[20];
    slowest[3] = 500;
    slowest[4] = 500;
    assertThat(with(new long[20], each500(slowest)).designEffect()).isEqualTo(100);
  }

  @Test
  void slowest_unknown_changeNothing() {
    Batches nothing = Batches.of(new long[20], new long[20]);
    assertThat(with(BURSTS, nothing).interval(0.1)).isEqualTo(of500(BURSTS).interval(0.1));
  }

  @Test
  void slowest_even_changeNothing() {
    long[] slowest = Arrays.stream(EVEN).map(it -> 10 * it).toArray();
    Proportion with = with(BURSTS, each500(slowest));
    assertThat(with.interval(0.1)).isEqualTo(of500(BURSTS).interval(0.1));
  }

  @Test
  void interval_bursts_isWiderThanThatOfIndependentTrials() {
    Interval wide = of500(BURSTS).interval(0.1);
    Interval narrow = of500(EVEN).interval(0.1);
    assertThat(wide.low()).isLessThan(narrow.low());
    assertThat(wide.high()).isGreaterThan(narrow.high());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.003, 0.006, 0.008, 0.0095, 0.01, 0.02})
  void exceedsPValue_limit_agreesWithTheLowerBound(double limit) {
    for (long[] events : new long[][] {EVEN, BURSTS}) {
      double pValue = of500(events).exceedsPValue(limit);
      for (double alpha : new double[] {1e-6, 0.001, 0.01, 0.05, 0.3}) {
        assertThat(pValue < alpha).isEqualTo(of500(events).lowerBound(alpha) > limit);
      }
    }
  }

  @Test
  void isAboveAndIsAtMost_anyShare_agreeWithTheBounds() {
    SplittableRandom random = new SplittableRandom(3);
    for (int run = 0; run < 300; run++) {
      double rare = Math.pow(10, -4 * random.nextDouble());
      long[] events =
          random
              .longs(20, 0, 501)
              .map(any -> Math.round(any * rare * random.nextDouble()))
              .toArray();
      Proportion share = Proportion.of(each500(events), 1 + 30 * random.nextDouble());
      for (double alpha : new double[] {0.001, 0.05 / 3, 0.05}) {
        double low = share.lowerBound(alpha);
        double high = share.upperBound(alpha);
        for (double limit : new double[] {low, share.ratio(), high, random.nextDouble()}) {
          for (double near : new double[] {limit * (1 - 1e-6), limit * (1 + 1e-6)}) {
            if (near > 0 && near < 1) {
              assertThat(share.isAbove(near, alpha)).isEqualTo(low > near);
              assertThat(share.isAtMost(near, alpha)).isEqualTo(high <= near);
            }
          }
        }
      }
    }
  }

  @Test
  void isAboveAndIsAtMost_noneOrAllAreEvents_agreeWithTheBounds() {
    long[] all = new long[20];
    Arrays.fill(all, 500);
    Proportion none = of500(new long[20]);
    double high = none.upperBound(0.05);

    assertThat(none.isAbove(1e-9, 0.05)).isFalse();
    assertThat(none.isAtMost(high * 0.999, 0.05)).isFalse();
    assertThat(none.isAtMost(high * 1.001, 0.05)).isTrue();
    assertThat(of500(all).isAbove(0.9, 0.05)).isTrue();
    assertThat(of500(all).isAtMost(0.999, 0.05)).isFalse();
  }

  @Test
  void exceedsPValue_noEvents_isOne() {
    assertThat(of500(new long[20]).exceedsPValue(0.01)).isEqualTo(1);
  }

  @Test
  void exceedsPValue_farBeyond_isNearlyZero() {
    assertThat(of500(EVEN).exceedsPValue(1e-6)).isLessThan(1e-12);
  }

  @Test
  void oneBatch_designEffect_isAssumed() {
    assertThat(of500(7).designEffect()).isEqualTo(Proportion.ASSUMED_DESIGN_EFFECT);
    assertThat(of500(7).isTooDependent()).isFalse();
  }

  @Test
  void emptyBatches_amongOthers_changeNothing() {
    Proportion with =
        Proportion.of(Batches.of(new long[] {0, 90, 0, 110, 100}, new long[] {0, 4, 0, 6, 2}));
    Proportion without = Proportion.of(Batches.of(new long[] {90, 110, 100}, new long[] {4, 6, 2}));
    assertThat(with.interval(0.1)).isEqualTo(without.interval(0.1));
  }

  @Test
  void oneBatchWithNearlyAllTrials_interval_knowsLittle() {
    Proportion share = Proportion.of(Batches.of(new long[] {10_000, 100}, new long[] {100, 1}));
    assertThat(share.designEffect()).isEqualTo(Proportion.ASSUMED_DESIGN_EFFECT);
  }

  @Test
  void isTooDependent_steadyRise_isTrue() {
    assertThat(
            of500(0, 0, 1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18)
                .isTooDependent())
        .isTrue();
  }

  @Test
  void isTooDependent_neighboursAlikeInPairs_isFalseForTheyAreMerged() {
    long[] thousand = new long[10];
    Arrays.fill(thousand, 1_000);
    long[] pairs = {3, 3, 9, 9, 7, 7, 2, 2, 4, 4, 8, 8, 9, 9, 3, 3, 1, 1, 6, 6};
    Proportion merged =
        Proportion.of(Batches.of(thousand, new long[] {6, 18, 14, 4, 8, 16, 18, 6, 2, 12}));
    assertThat(of500(pairs).isTooDependent()).isFalse();
    assertThat(of500(pairs).interval(0.1)).isEqualTo(merged.interval(0.1));
  }

  @Test
  void isTooDependent_independent_isFalse() {
    assertThat(of500(EVEN).isTooDependent()).isFalse();
  }

  /** The same batches in two orders; the resemblance of neighbours is too small to merge them. */
  @Test
  void designEffect_neighboursAlike_isLarger() {
    long[] apart = {2, 9, 3, 8, 1, 9, 4, 7, 2, 8, 3, 9, 1, 7, 2, 8, 4, 6, 3, 4};
    long[] alike = {2, 3, 9, 8, 4, 1, 9, 7, 2, 8, 9, 3, 1, 2, 8, 7, 6, 4, 3, 4};
    assertThat(of500(apart).designEffect()).isBetween(1.5, 1.7);
    assertThat(of500(alike).designEffect()).isBetween(2.2, 2.4);
    assertThat(of500(alike).isTooDependent()).isFalse();
    assertThat(of500(alike).upperBound(0.05)).isGreaterThan(of500(apart).upperBound(0.05));
    assertThat(of500(alike).lowerBound(0.05)).isLessThan(of500(apart).lowerBound(0.05));
  }

  @Test
  void leastDesignEffect_neighboursAlike_isThatOfTheScatterAlone() {
    long[] apart = {2, 9, 3, 8, 1, 9, 4, 7, 2, 8, 3, 9, 1, 7, 2, 8, 4, 6, 3, 4};
    long[] alike = {2, 3, 9, 8, 4, 1, 9, 7, 2, 8, 9, 3, 1, 2, 8, 7, 6, 4, 3, 4};
    assertThat(Proportion.leastDesignEffect(each500(alike)))
        .isCloseTo(Proportion.leastDesignEffect(each500(apart)), within(1e-9));
  }

  /**
   * An overloaded target gets slower and slower: by how much its batches would grow is not known.
   */
  @Test
  void designEffect_steadyRise_isThatOfTheScatterAlone() {
    long[] rise = {0, 0, 1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18};
    assertThat(of500(rise).isTooDependent()).isTrue();
    assertThat(of500(rise).designEffect()).isEqualTo(Proportion.leastDesignEffect(each500(rise)));
    assertThat(of500(rise).isAbove(0.002, 0.05)).isTrue();
  }

  /** What two events show of bursts is nothing: they count as none does, wherever they are. */
  @Test
  void upperBound_oneOrTwoEvents_isThatOfNone() {
    double ofNone = of500(new long[20]).upperBound(0.05);
    for (int first = 0; first < 20; first++) {
      for (int second = first; second < 20; second++) {
        long[] events = new long[20];
        events[first]++;
        assertThat(of500(events).upperBound(0.05)).isEqualTo(ofNone);
        events[second]++;
        assertThat(of500(events).upperBound(0.05)).isEqualTo(ofNone);
        assertThat(of500(events).designEffect()).isBetween(1.0, 5.0);
      }
    }
  }
}
