package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.katydid.api.Arrivals;
import io.katydid.api.load.Curve;
import io.katydid.api.load.Schedule;
import java.util.List;
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
  void change_beforeTheStart_startsWithIt() {
    ArrivalSchedule schedule =
        new ArrivalSchedule(
            new Schedule.Open(10, Arrivals.EVEN, 1), Seeds.forArrivals(1), 5 * SECOND);
    schedule.change(100, 0, SECOND);

    assertThat(schedule.next()).isEqualTo(SECOND + SECOND / 100);
  }

  @Test
  void change_beforeTheStartOverATime_goesThereFromNone() {
    ArrivalSchedule schedule =
        new ArrivalSchedule(
            new Schedule.Open(10, Arrivals.EVEN, 1), Seeds.forArrivals(1), 5 * SECOND);
    schedule.change(2, SECOND, SECOND);

    assertThat(schedule.next()).isEqualTo(2 * SECOND);
  }

  private static final Schedule.ArrivalStages RAMP =
      new Schedule.ArrivalStages(
          new Curve(
              List.of(
                  new Curve.Piece(0, 10 * SECOND, 0, 200),
                  new Curve.Piece(10 * SECOND, 20 * SECOND, 0, 0),
                  new Curve.Piece(20 * SECOND, 30 * SECOND, 100, 100))),
          Arrivals.EVEN,
          1);

  @Test
  void even_stages_areWhereTheAreaOfTheRateIsWhole() {
    ArrivalSchedule schedule = new ArrivalSchedule(RAMP, Seeds.forArrivals(1), 5 * SECOND);
    long last = 0;
    for (int k = 1; k <= 2000; k++) {
      double seconds = k <= 1000 ? Math.sqrt(k / 10.0) : 20 + (k - 1000) / 100.0;
      assertThat(schedule.next() - 5 * SECOND).isCloseTo(Math.round(seconds * 1e9), within(2L));
      last = schedule.next();
      schedule.advance();
    }
    assertThat(last).isCloseTo(35 * SECOND, within(2L));
    assertThat(schedule.next()).isEqualTo(Clock.NEVER);
  }

  @Test
  void poisson_ramp_hasTheExpectedNumberInEachPart() {
    int[] tenths = new int[10];
    int runs = 400;
    for (int run = 0; run < runs; run++) {
      Schedule.ArrivalStages poisson =
          new Schedule.ArrivalStages(RAMP.perSecond(), Arrivals.POISSON, 1);
      ArrivalSchedule schedule = new ArrivalSchedule(poisson, Seeds.forArrivals(run), 0);
      for (long due = schedule.next(); due < 10 * SECOND; due = schedule.next()) {
        tenths[(int) (due / SECOND)]++;
        schedule.advance();
      }
    }
    for (int i = 0; i < 10; i++) {
      double expected = runs * (20.0 * i + 10);
      assertThat((double) tenths[i]).isEqualTo(expected, within(5 * Math.sqrt(expected)));
    }
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
