package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TimerWheelTest {

  private static final long MS = 1_000_000;

  @Test
  void await_manyThreads_wakesAllAndHardlyAnyEarly() throws InterruptedException {
    AtomicInteger early = new AtomicInteger();
    SplittableRandom random = new SplittableRandom(11);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      long[] waits = random.longs(5, MS, 40 * MS).toArray();
      threads.add(Thread.ofVirtual().start(() -> early.addAndGet(early(waits))));
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(early).hasValueLessThan(100);
  }

  /** How often it was woken up before it was time. */
  private static int early(long[] waits) {
    int early = 0;
    for (long wait : waits) {
      long deadline = Clock.SYSTEM.nanoTime() + wait;
      Clock.SYSTEM.parkUntil(deadline);
      while (Clock.SYSTEM.nanoTime() < deadline) {
        early++;
        Clock.SYSTEM.parkUntil(deadline);
      }
    }
    return early;
  }

  @Test
  void await_unparked_returns() throws InterruptedException {
    Thread thread = sleeper();

    LockSupport.unpark(thread);
    thread.join();
  }

  @Test
  void await_interrupted_returns() throws InterruptedException {
    Thread thread = sleeper();

    thread.interrupt();
    thread.join();
  }

  /** Far beyond one turn of the wheel. */
  private static Thread sleeper() {
    return Thread.ofVirtual()
        .start(() -> Clock.SYSTEM.parkUntil(Clock.SYSTEM.nanoTime() + 3_600_000 * MS));
  }

  @Test
  void await_moreThanATurn_wakesAfterIt() throws InterruptedException {
    SteppingClock clock = new SteppingClock();
    TimerWheel timers = new TimerWheel(clock).start();
    long deadline = 20_000 * MS;
    Thread thread = Thread.ofVirtual().start(() -> timers.await(deadline));

    thread.join();
    assertThat(clock.nanoTime()).isGreaterThanOrEqualTo(deadline);
  }

  @Test
  void await_threadThatLeavesEarly_isNotWaitedFor() throws InterruptedException {
    SteppingClock clock = new SteppingClock();
    TimerWheel timers = new TimerWheel(clock);
    Thread thread = Thread.ofVirtual().start(() -> timers.await(MS));
    thread.interrupt();
    thread.join();

    assertThat(timers.sleeping()).isZero();
  }

  @Test
  void await_timeOver_returnsAtOnce() throws InterruptedException {
    long over = Clock.SYSTEM.nanoTime() - MS;
    TimerWheel timers = new TimerWheel(Clock.SYSTEM);

    Thread.ofVirtual().start(() -> timers.await(over)).join();
  }

  @Test
  void ring_oneCannotBeScheduled_wakesTheOthers() throws InterruptedException {
    AtomicInteger asked = new AtomicInteger();
    TimerWheel timers =
        new TimerWheel(
            new SteppingClock(),
            thread -> {
              asked.incrementAndGet();
              LockSupport.unpark(thread);
              throw new OutOfMemoryError("by intent");
            });
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      threads.add(Thread.ofVirtual().start(() -> timers.await(MS)));
    }
    while (timers.sleeping() < 3) {
      Thread.onSpinWait();
    }
    timers.start();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(asked).hasValue(3);
  }

  /** Time passes when the timer wheel waits. */
  private static final class SteppingClock implements Clock {

    private volatile long now;

    @Override
    public long nanoTime() {
      return now;
    }

    @Override
    public void parkUntil(long deadline) {
      now = deadline;
    }
  }
}
