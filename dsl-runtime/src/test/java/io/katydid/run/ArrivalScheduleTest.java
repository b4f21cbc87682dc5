package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.katydid.api.Arrivals;
import io.katydid.api.load.Schedule;
import org.junit.jupiter.api.Test;

class ArrivalScheduleTest {

  private static final long SECOND = 1_000_000_000L;

  private static long[] arrivals(Arrivals arrivals, double perSecond, int count, long seed) {
    ArrivalSchedule schedule =
        new ArrivalSchedule(
            new Schedule.Open(perSecond, arrivals, 1), Seeds.forArrivals(seed), 5 * SECOND);
    long[] due = new long[count];
    for (int i = 0; i < count; i++) {
      due[i] = schedule.next();
      schedule.advance();
    }
    return due;
  }

  @Test
  void even_anyRate_isAGridWithoutDrift() {
    long[] due = arrivals(Arrivals.EVEN, 3, 300_000, 1);
    assertThat(due[2]).isEqualTo(6 * SECOND);
    assertThat(due[299_999]).isEqualTo(100_005 * SECOND);
  }

  @Test
  void poisson_longRun_hasItsRateAndTheScatterOfExponentialGaps() {
    long[] due = arrivals(Arrivals.POISSON, 200, 100_000, 1);
    assertThat((due[99_999] - 5 * SECOND) / 1e9).isEqualTo(500, within(5.0));
    double squares = 0;
    for (int i = 1; i < due.length; i++) {
      assertThat(due[i]).isGreaterThanOrEqualTo(due[i - 1]);
      double gap = (due[i] - due[i - 1]) / 1e9 * 200;
      squares += gap * gap;
    }
    assertThat(squares / due.length).isEqualTo(2, within(0.1));
  }

  @Test
  void rate_soLowThatNoneComesInTime_isNever() {
    assertThat(arrivals(Arrivals.EVEN, 1e-12, 2, 1)).containsOnly(Clock.NEVER);
  }

  @Test
  void poisson_sameSeed_isTheSameScheduleAndAnotherIsNot() {
    assertThat(arrivals(Arrivals.POISSON, 200, 100, 7))
        .isEqualTo(arrivals(Arrivals.POISSON, 200, 100, 7))
        .isNotEqualTo(arrivals(Arrivals.POISSON, 200, 100, 8));
  }
}
