package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StarvationGuardTest {

  private final StarvationGuard starvationGuard = new StarvationGuard(Clock.SYSTEM);

  private volatile boolean over;

  @Test
  void giveWay_nobodyWaits_staysWhereItIs() {
    starvationGuard.check();

    assertThat(starvationGuard.yieldToStarved()).isFalse();
  }

  @Test
  void giveWay_threadThatWasCalledHasNotCome_leaves() {
    starvationGuard.check();
    starvationGuard.check();

    assertThat(starvationGuard.yieldToStarved()).isTrue();
  }

  @Test
  void giveWay_ended_stays() {
    starvationGuard.check();
    starvationGuard.check();
    starvationGuard.end();

    assertThat(starvationGuard.yieldToStarved()).isFalse();
  }

  @Test
  void rest_afterSoManyHaveLeft_growsWithThemUpToALimit() {
    assertThat(StarvationGuard.rest(0)).isZero();
    assertThat(StarvationGuard.rest(1_000)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(500));
    assertThat(StarvationGuard.rest(1_000_000)).isEqualTo(TimeUnit.SECONDS.toNanos(5));
  }

  /**
   * Without giving way, they keep the carriers for themselves until all is over: as soon as each
   * carrier has some of them in its own queue, which takes them some thousand turns.
   */
  @Test
  void start_usersAlwaysReady_othersHaveTheirTurn() throws InterruptedException {
    CountDownLatch turns = new CountDownLatch(100_000);
    CountDownLatch turn = new CountDownLatch(1);
    starvationGuard.start();
    try {
      for (int i = 0; i < 8 * Runtime.getRuntime().availableProcessors(); i++) {
        Thread.ofVirtual().start(() -> beAlwaysReady(turns));
      }
      turns.await();
      Thread.ofVirtual().start(turn::countDown);

      assertThat(checkUntil(turn)).isTrue();
    } finally {
      over = true;
      starvationGuard.end();
    }
  }

  private boolean checkUntil(CountDownLatch turn) throws InterruptedException {
    for (int i = 0; i < 3000 && !turn.await(10, TimeUnit.MILLISECONDS); i++) {
      starvationGuard.check();
    }
    return turn.getCount() == 0;
  }

  @SuppressWarnings("ThreadPriorityCheck")
  private void beAlwaysReady(CountDownLatch turns) {
    while (!over) {
      turns.countDown();
      if (!starvationGuard.yieldToStarved()) {
        Thread.yield();
      }
    }
  }
}
