package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RhythmTest {

  private final FakeWaiter user = new FakeWaiter();

  @Test
  void thinkTime_first_startsAtOnce() {
    Rhythm rhythm = thinkTime(100);
    assertThat(rhythm.awaitNext(7)).isEqualTo(7);
  }

  @Test
  void thinkTime_wokenLate_owesNothingAndTellsTheLag() {
    Rhythm rhythm = thinkTime(100);
    rhythm.awaitNext(0);
    user.lateness = 30;
    assertThat(rhythm.awaitNext(50)).isEqualTo(180);
    assertThat(rhythm.due()).isEqualTo(150);
    assertThat(rhythm.intendedStart()).isEqualTo(180);
  }

  @Test
  void thinkTime_stopping_never() {
    user.stopping = true;
    assertThat(thinkTime(100).awaitNext(0)).isEqualTo(Rhythm.NEVER);
  }

  @Test
  void pace_first_isDelayedByItsPhase() {
    Rhythm rhythm = new Pace(user, 100, 0.25);
    assertThat(rhythm.awaitNext(1_000)).isEqualTo(1_025);
  }

  @Test
  void pace_inTime_keepsItsGridWhateverTheIterationsTake() {
    Rhythm rhythm = new Pace(user, 100, 0);
    rhythm.awaitNext(0);
    assertThat(rhythm.awaitNext(60)).isEqualTo(100);
    assertThat(rhythm.awaitNext(190)).isEqualTo(200);
  }

  @Test
  void pace_behind_startsAtOnceAndOwesEachIterationFromItsGrid() {
    Rhythm rhythm = new Pace(user, 100, 0);
    rhythm.awaitNext(0);
    assertThat(rhythm.awaitNext(350)).isEqualTo(350);
    assertThat(rhythm.intendedStart()).isEqualTo(100);
    assertThat(rhythm.awaitNext(360)).isEqualTo(360);
    assertThat(rhythm.intendedStart()).isEqualTo(200);
    assertThat(rhythm.awaitNext(370)).isEqualTo(370);
    assertThat(rhythm.awaitNext(380)).isEqualTo(400);
    assertThat(rhythm.intendedStart()).isEqualTo(400);
  }

  @Test
  void wait_beyondCounting_isNotOver() {
    Rhythm thinkTime = thinkTime(Long.MAX_VALUE);
    thinkTime.awaitNext(7);
    thinkTime.awaitNext(7);
    Rhythm pace = new Pace(user, Long.MAX_VALUE, 0);
    pace.awaitNext(7);
    pace.awaitNext(7);

    assertThat(thinkTime.due()).isEqualTo(Clock.NEVER);
    assertThat(pace.due()).isEqualTo(Clock.NEVER);
  }

  private Rhythm thinkTime(long nanos) {
    return new ThinkTime(
        user, ScriptedPlan.of(scope -> {}).withWait(nanos), new SplittableRandom(1));
  }
}
