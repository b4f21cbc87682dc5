package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ReadSideTest {

  private final AtomicInteger takes = new AtomicInteger();
  private final CountDownLatch settled = new CountDownLatch(1);

  /** One whose n-th take, from 1 on, does this. */
  private ReadSide side(IntPredicate take) {
    return new ReadSide(
        new Incoming() {
          @Override
          public boolean take() {
            return take.test(takes.incrementAndGet());
          }

          @Override
          public void settled() {
            settled.countDown();
          }
        });
  }

  @Test
  void call_fromWithinACall_isAnsweredAfterIt() {
    ReadSide[] side = new ReadSide[1];
    side[0] =
        side(n -> {
          if (n == 1) {
            side[0].call();
            assertThat(takes).hasValue(1);
          }
          return false;
        });

    side[0].call();

    assertThat(takes).hasValue(2);
  }

  @Test
  void call_whileAnotherThreadTakes_returnsAndHasThatOneTakeOnceMore() throws Exception {
    CountDownLatch within = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    ReadSide side =
        side(n -> {
          within.countDown();
          join(goOn);
          return false;
        });
    Thread other = Thread.ofVirtual().start(side::call);
    within.await();

    side.call();
    side.call();

    assertThat(takes).hasValue(1);
    goOn.countDown();
    other.join();
    assertThat(takes).hasValue(2);
  }

  private static void join(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void call_notAllIsTaken_isAnsweredAgainByAnotherThread() {
    Thread caller = Thread.currentThread();
    ReadSide side = side(n -> n == 1 && Thread.currentThread().equals(caller));

    side.call();
    join(settled);

    assertThat(takes).hasValue(2);
  }

  @Test
  void call_afterOneThatFailed_isAnswered() {
    ReadSide side =
        side(n -> {
          if (n == 1) {
            throw new IllegalStateException();
          }
          return false;
        });
    assertThatIllegalStateException().isThrownBy(side::call);

    side.call();

    assertThat(takes).hasValue(2);
  }
}
