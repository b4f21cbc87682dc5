package io.katydid.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AbsenceTest {

  private static final long SECOND = 1_000_000_000L;

  private final Absence absence = new Absence(2 * SECOND, 5 * SECOND);

  private long lookAt(long second) {
    return absence.look(second * SECOND);
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
    absence.ran(12 * SECOND);

    assertThat(lookAt(13)).isZero();
  }
}
