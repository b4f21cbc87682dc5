package io.katydid.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.run.Clock;
import org.junit.jupiter.api.Test;

class AbsenceTest {

  private static final long SECOND = 1_000_000_000L;

  private long now = 5 * SECOND;
  private final Absence absence =
      new Absence(
          new Clock() {
            @Override
            public long nanoTime() {
              return now;
            }

            @Override
            public void parkUntil(long deadline) {
              throw new AssertionError("nothing waits");
            }
          });

  private long lookAt(long second) {
    now = second * SECOND;
    return absence.look();
  }

  @Test
  void look_eachSecond_isNone() {
    assertThat(lookAt(6)).isZero();
    assertThat(lookAt(8)).isZero();
  }

  @Test
  void look_afterALongTime_isThatOnce() {
    assertThat(lookAt(21)).isEqualTo(16 * SECOND);
    assertThat(lookAt(22)).isZero();
  }

  /** As a listener that is slow: the process runs, whatever it does. */
  @Test
  void look_afterWorkThatTookLong_isNone() {
    assertThat(lookAt(6)).isZero();
    absence.none(() -> now = 12 * SECOND);

    assertThat(lookAt(13)).isZero();
  }
}
