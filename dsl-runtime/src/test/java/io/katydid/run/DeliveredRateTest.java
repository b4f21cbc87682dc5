package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Arrivals;
import io.katydid.api.load.Schedule;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** Arrivals of 1,000/s, of which so many have begun after so many milliseconds. */
class DeliveredRateTest {

  private static final long MILLI = 1_000_000;
  private static final long START = 7_000 * MILLI;

  private long millis;

  private DeliveredRate after(long runMillis, LongUnaryOperator begun) {
    DeliveredRate rate = new DeliveredRate(arrivals(1_000), () -> begun.applyAsLong(millis));
    for (millis = 0; millis < runMillis; millis += 20) {
      rate.tick(START + millis * MILLI);
    }
    rate.look(START + runMillis * MILLI);
    return rate;
  }

  private static OwnArrivals arrivals(double perSecond) {
    return new OwnArrivals(
        new ArrivalSchedule(
            new Schedule.Open(perSecond, Arrivals.EVEN, 1), Seeds.forArrivals(1), START),
        new UserMix(1),
        Share.WHOLE);
  }

  @Test
  void shortfall_allBegunInTime_isNone() {
    assertThat(after(30_000, at -> at).shortfall()).isEmpty();
  }

  /** Always as late as 0.5 % of ten seconds. */
  @Test
  void shortfall_allBegunALittleLate_isNone() {
    assertThat(after(30_000, at -> at - 50).shortfall()).isEmpty();
  }

  @Test
  void shortfall_stallMadeUpForBeforeTheEndOfAWindow_isNone() {
    assertThat(after(30_000, at -> at > 12_100 && at < 12_900 ? 12_100 : at).shortfall()).isEmpty();
  }

  @Test
  void shortfall_stallAcrossTheEndOfAWindow_isReportedOnceAtItsWorst() {
    assertThat(after(30_000, at -> at > 12_500 && at < 14_500 ? 12_500 : at).shortfall())
        .hasValue(
            "the rate fell short by 14.5%: of 10,000 arrivals due within 10s, 1,450 had not begun"
                + " 14s after the start");
  }

  /** A tenth is missing from then on, in each ten seconds as many. */
  @Test
  void shortfall_tooFewFromAMomentOn_isThatOfTenSeconds() {
    assertThat(after(60_000, at -> Math.min(at, 20_000) + Math.max(0, at - 20_000) * 9 / 10))
        .extracting(DeliveredRate::shortfall)
        .asString()
        .contains("short by 10.0%: of 10,000 arrivals");
  }

  /** It has no such time; what it has not started by its end is reported by itself. */
  @Test
  void shortfall_loadOfLessThanTenSeconds_isNone() {
    assertThat(after(8_000, at -> 0).shortfall()).isEmpty();
  }

  /** As one that waits for a user to be started: of few arrivals it is a large part. */
  @Test
  void shortfall_oneArrival_isNone() {
    DeliveredRate rate = new DeliveredRate(arrivals(1), () -> Math.max(0, millis / 1_000 - 2));
    for (millis = 0; millis < 30_000; millis += 20) {
      rate.tick(START + millis * MILLI);
    }
    assertThat(rate.shortfall()).isEmpty();
  }

  @Test
  void shortfall_endOfTheLoad_isLookedAtToo() {
    assertThat(after(15_500, at -> Math.min(at, 15_010)).shortfall())
        .hasValue(
            "the rate fell short by 4.6%: of 9,500 arrivals due within 10s, 440 had not begun 16s"
                + " after the start");
  }
}
