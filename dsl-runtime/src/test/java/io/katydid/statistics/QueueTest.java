package io.katydid.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What docs/verdicts.md says of queues: one server, random arrivals and exponential service, of
 * which 60,000 requests are looked at, and the limit is the true p99.
 */
class QueueTest {

  private static final int RUNS = 100;
  private static final int REQUESTS = 60_000;
  private static final int BATCHES = 20;
  private static final double ALLOWED = 0.01;

  private final SplittableRandom random = new SplittableRandom(1);

  @ParameterizedTest
  @CsvSource({"0.5, 7, 10", "0.8, 45, 75"})
  void designEffect_ofAQueue_isAsDocumented(double busy, double least, double most) {
    double[] effects =
        IntStream.range(0, RUNS)
            .mapToDouble(run -> Proportion.leastDesignEffect(exceedances(busy)))
            .sorted()
            .toArray();

    assertThat(effects[RUNS / 2]).isBetween(least, most);
  }

  @Test
  void clopperPearson_requestsTakenForIndependent_rarelyHoldsTheTruth() {
    long held =
        IntStream.range(0, RUNS)
            .mapToLong(run -> exceedances(0.8).total().events())
            .filter(it -> BinomialTest.clopperPearson((double) it, REQUESTS).contains(ALLOWED))
            .count();

    assertThat(held).isBetween(12L, 30L);
  }

  /** The time in the system is exponential, with a mean of {@code busy / (1 - busy)}. */
  private Batches exceedances(double busy) {
    double mean = busy / (1 - busy);
    double limit = -Math.log(ALLOWED) * mean;
    double work = random.nextDouble() < busy ? random.nextExponential() * mean : 0;
    long[] events = new long[BATCHES];
    for (int request = 0; request < REQUESTS; request++) {
      work = Math.max(0, work - random.nextExponential()) + random.nextExponential() * busy;
      events[request / (REQUESTS / BATCHES)] += work > limit ? 1 : 0;
    }
    long[] trials = new long[BATCHES];
    Arrays.fill(trials, REQUESTS / BATCHES);
    return Batches.of(trials, events);
  }
}
