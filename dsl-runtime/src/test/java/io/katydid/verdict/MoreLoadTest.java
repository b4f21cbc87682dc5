package io.katydid.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.Window;
import org.junit.jupiter.api.Test;

/** On a run of 1,000 requests in 10 s. */
class MoreLoadTest {

  private static final Window WINDOW = Measured.of(0, Measured.MS).measured().window();

  private static String text(double reach, double distance) {
    return MoreLoad.toLeaveTheLimit(reach, distance).text(1_000, Unit.REQUEST, WINDOW);
  }

  @Test
  void toLeaveTheLimit_intervalThatReachesFar_growsWithItsSquare() {
    assertThat(text(4, 1))
        .isEqualTo("about 18,000 requests, about 2m56s of run time, would settle it");
  }

  @Test
  void toLeaveTheLimit_intervalThatHardlyReachesIt_isAnotherRunLikeIt() {
    assertThat(text(1, 1))
        .isEqualTo("about 2,000 requests, about 20s of run time, would settle it");
  }

  @Test
  void toLeaveTheLimit_observedAtOrNearTheLimit_isThatNoRunWould() {
    String tooNear =
        "it is so near its limit that no longer run would settle it: choose another limit";
    assertThat(text(10, 1)).isEqualTo(tooNear);
    assertThat(text(1, 0)).isEqualTo(tooNear);
    assertThat(text(0, 0)).isEqualTo(tooNear);
  }

  @Test
  void text_ofNoSamples_isInRunTime() {
    assertThat(MoreLoad.toLeaveTheLimit(4, 1).text(WINDOW))
        .isEqualTo("about 2m56s of run time would settle it");
    assertThat(MoreLoad.toLeaveTheLimit(4, 0).text(WINDOW)).startsWith("it is so near");
  }
}
