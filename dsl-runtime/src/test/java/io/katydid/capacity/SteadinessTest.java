package io.katydid.capacity;

import static io.katydid.result.Outcome.FAIL;
import static io.katydid.result.Outcome.INCONCLUSIVE;
import static io.katydid.result.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SteadinessTest {

  private final Random random = new Random(7);

  /** Of 20 batches of half a second. */
  private static Steadiness of(IntToDoubleFunction mean) {
    return of(20, mean);
  }

  private static Steadiness of(int batches, IntToDoubleFunction mean) {
    return Steadiness.of(
        IntStream.range(0, batches).mapToDouble(mean).toArray(),
        IntStream.range(0, batches).mapToDouble(batch -> 0.5).toArray());
  }

  private double about(double value) {
    return value * (1 + 0.1 * random.nextGaussian());
  }

  @Test
  void of_meansThatScatter_isSteady() {
    assertThat(of(batch -> about(0.010))).isEqualTo(new Steadiness(PASS, ""));
  }

  @Test
  void of_meansThatAreAllTheSame_isSteady() {
    assertThat(of(batch -> 0.010).outcome()).isEqualTo(PASS);
  }

  @Test
  void of_aTwentiethOfTheLoadUnserved_isOverloaded() {
    assertThat(of(batch -> 0.010 + 0.05 * 0.5 * batch))
        .isEqualTo(
            new Steadiness(FAIL, "overloaded: the mean response time went from 10ms to 485ms"));
  }

  @Test
  void of_aSmallRiseThatIsNoChance_isNotSteady() {
    assertThat(of(batch -> 0.010 + 0.002 * 0.5 * batch))
        .isEqualTo(
            new Steadiness(
                INCONCLUSIVE,
                "not steady for the length of the trial: the mean response time went from 10ms to"
                    + " 29ms"));
  }

  @Test
  void of_largeRiseThatMayBeChance_isNotSteady() {
    assertThat(of(batch -> batch == 19 ? 0.510 : about(0.010)).outcome()).isEqualTo(INCONCLUSIVE);
  }

  @Test
  void of_batchesThatResembleTheirNeighbours_isNotSteady() {
    assertThat(of(batch -> 0.030 + 0.020 * Math.sin(Math.PI * batch / 10)))
        .isEqualTo(
            new Steadiness(
                INCONCLUSIVE,
                "not steady for the length of the trial: the mean response time wandered between"
                    + " 10ms and 50ms"));
  }

  @Test
  void of_slightDrift_isSteady() {
    assertThat(of(batch -> 0.0020 - 0.00002 * batch).outcome()).isEqualTo(PASS);
  }

  @Test
  void of_fewBatches_isTooShort() {
    assertThat(of(4, batch -> 0.010))
        .isEqualTo(new Steadiness(INCONCLUSIVE, "too short to see whether the target kept up"));
  }
}
