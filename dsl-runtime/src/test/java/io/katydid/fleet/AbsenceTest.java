package io.katydid.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AbsenceTest {

  private static final long SECOND = 1_000_000_000L;

  private final Absence absence = new Absence(5 * SECOND);

  @Test
  void look_eachSecond_isNone() {
    assertThat(absence.look(6 * SECOND)).isZero();
    assertThat(absence.look(8 * SECOND)).isZero();
  }

  @Test
  void look_afterALongTime_isThatOnce() {
    assertThat(absence.look(21 * SECOND)).isEqualTo(16 * SECOND);
    assertThat(absence.look(22 * SECOND)).isZero();
  }
}
