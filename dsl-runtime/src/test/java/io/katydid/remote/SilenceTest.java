package io.katydid.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SilenceTest {

  private static final long SECOND = 1_000_000_000L;

  private final Silence silence = new Silence(3, 0);

  @Test
  void look_oneIsNotHeard_isItAfterTenSeconds() {
    for (int second = 1; second <= 10; second++) {
      silence.heard(0, second * SECOND);
      silence.heard(2, second * SECOND);
      assertThat(silence.look(second * SECOND)).isEmpty();
    }

    assertThat(silence.look(10 * SECOND + 1)).containsExactly(1);
  }

  @Test
  void look_forgotten_isAwaitedNoMore() {
    silence.forget(0);
    silence.forget(1);
    look(1, 10);

    assertThat(silence.look(11 * SECOND)).containsExactly(2);
  }

  /** As where this process was stopped, and then all it has not read is old. */
  @Test
  void look_notForLong_isNoSilenceOfOthers() {
    look(1, 5);

    assertThat(silence.look(60 * SECOND)).isEmpty();
    assertThat(silence.look(61 * SECOND)).isEmpty();

    look(62, 65);
    assertThat(silence.look(66 * SECOND)).containsExactly(0, 1, 2);
  }

  private void look(int from, int to) {
    for (int second = from; second <= to; second++) {
      assertThat(silence.look(second * SECOND)).isEmpty();
    }
  }
}
