package io.katydid.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ControllerWatchTest {

  private static final long SECOND = 1_000_000_000L;

  private final ControllerWatch controller = new ControllerWatch();

  @Test
  void controller_neverHeard_isNotAwaited() {
    assertThat(controller.isLost(100 * SECOND)).isFalse();
  }

  @Test
  void controller_heardEachSecond_isThere() {
    assertThat(controller.heard(0)).isTrue();
    for (int second = 1; second <= 30; second++) {
      assertThat(controller.heard(second * SECOND)).isFalse();
      assertThat(controller.isLost(second * SECOND)).isFalse();
    }
  }

  @Test
  void controller_silentForMoreThanTenSeconds_isLost() {
    controller.heard(0);
    for (int second = 1; second <= 10; second++) {
      assertThat(controller.isLost(second * SECOND)).isFalse();
    }

    assertThat(controller.isLost(11 * SECOND)).isTrue();
  }
}
