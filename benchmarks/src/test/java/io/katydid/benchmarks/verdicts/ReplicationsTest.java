package io.katydid.benchmarks.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Holds the statistics of verdicts to what they promise, on targets whose truth is known. */
class ReplicationsTest {

  private static final int RUNS = 200;

  private static final Replications INDEPENDENT =
      Replications.of(new IidProcess(), 20_000, RUNS, 1);

  private static final Replications QUEUE = Replications.of(new MM1Queue(0.5), 40_000, RUNS, 1);

  private static final Replications BUSY_QUEUE =
      Replications.of(new MM1Queue(0.8), 10_000, RUNS, 1);

  private static final Replications PAUSES =
      Replications.of(new PeriodicPauses(100, 5), 10_000, RUNS, 1);

  private static final Replications HEAVY = Replications.of(new HeavyTails(), 10_000, RUNS, 1);

  private static final Replications REGIMES =
      Replications.of(new RegimeSwitches(200, 20), 10_000, RUNS, 1);

  static final Replications[] ALL = {INDEPENDENT, QUEUE, BUSY_QUEUE, PAUSES, HEAVY, REGIMES};

  @Test
  void coverage_longRuns_isAsPromised() {
    assertThat(INDEPENDENT.coverage()).isBetween(0.90, 0.99);
    assertThat(QUEUE.coverage()).isBetween(0.90, 0.99);
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void fail_atTheLimit_isRare(Replications runs) {
    assertThat(runs.called(Call.FAIL, 1.0)).isLessThanOrEqualTo(0.05);
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void pass_tenPercentBeyond_hardlyHappens(Replications runs) {
    assertThat(runs.called(Call.PASS, 1.1)).isLessThanOrEqualTo(0.01);
  }

  @Test
  void bareLimit_atTheLimit_isACoinToss() {
    assertThat(INDEPENDENT.failedByBareLimit()).isBetween(0.4, 0.6);
  }

  @Test
  void calls_farFromTheLimit_areDecided() {
    assertThat(INDEPENDENT.called(Call.PASS, 0.8)).isEqualTo(1);
    assertThat(INDEPENDENT.called(Call.FAIL, 1.25)).isEqualTo(1);
    assertThat(QUEUE.called(Call.PASS, 0.5)).isGreaterThan(0.99);
    assertThat(QUEUE.called(Call.FAIL, 1.25)).isGreaterThan(0.99);
  }

  @Test
  void calls_inWholePercent_areShown() {
    assertThat(INDEPENDENT.calls(0.8)).isEqualTo("100/0/0");
  }
}
