package io.katydid.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServedTest {

  private static final long MILLI = 1_000_000;

  /** Any, as those of {@link System#nanoTime} are. */
  private static final long START = -5000 * MILLI;

  private static Served arrivedAt(long... millis) {
    Served served = new Served(millis.length);
    for (long at : millis) {
      served.arrived(START + at * MILLI);
    }
    return served;
  }

  @Test
  void lags_evenArrivals_areNone() {
    assertThat(arrivedAt(0, 10, 20, 30).lags(100).max()).isZero();
  }

  @Test
  void lags_oneIsLate_isLateAlone() {
    Served served = arrivedAt(0, 10, 27, 30);
    assertThat(served.lags(100).max()).isEqualTo(7 * MILLI);
    assertThat(served.lags(100).percentile(75)).isZero();
  }

  @Test
  void lags_rateIsNotKept_grow() {
    assertThat(arrivedAt(0, 20, 40, 60).lags(100).max()).isEqualTo(30 * MILLI);
  }

  @Test
  void lags_theFirstOfManyIsEarly_othersAreNotLate() {
    long[] millis = new long[200];
    for (int i = 1; i < millis.length; i++) {
      millis[i] = 500 + 10L * i;
    }
    assertThat(arrivedAt(millis).lags(100).max()).isZero();
  }

  @Test
  void counts_windows_leaveOutTheOneThatIsNotWhole() {
    assertThat(arrivedAt(0, 10, 99, 100, 310, 320).counts(100 * MILLI)).containsExactly(3, 1, 0);
  }

  @Test
  void rate_arrivals_isThatOfTheirDistances() {
    assertThat(arrivedAt(0, 10, 20, 30, 40).rate()).isEqualTo(100);
  }

  @Test
  void from_someSeconds_leavesOutThoseBefore() {
    Served later = arrivedAt(0, 999, 1000, 1500).from(1);
    assertThat(later.count()).isEqualTo(2);
    assertThat(later.rate()).isEqualTo(2);
  }

  @Test
  void from_afterTheLastOne_isEmpty() {
    assertThat(arrivedAt(0, 999).from(1).count()).isZero();
  }

  @Test
  void waits_someWereNotAnswered_areThoseOfTheOthers() {
    Served served = arrivedAt(0, 10);
    served.answered(1, START + 15 * MILLI);
    assertThat(served.waits().count()).isEqualTo(1);
    assertThat(served.waits().max()).isEqualTo(5 * MILLI);
  }

  @Test
  void arrived_moreThanThereIsRoomFor_areCountedOnly() {
    Served served = new Served(2);
    for (int i = 0; i < 3; i++) {
      served.answered(served.arrived(START + i * MILLI), START + (i + 2) * MILLI);
    }
    assertThat(served.count()).isEqualTo(3);
    assertThat(served.waits().count()).isEqualTo(2);
  }
}
