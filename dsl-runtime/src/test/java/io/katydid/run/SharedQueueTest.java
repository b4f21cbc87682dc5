package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.run.SharedQueue.Waiter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SharedQueueTest {

  private final SharedQueue queue = new SharedQueue(2);

  @Test
  void poll_afterOffers_isInTheirOrder() {
    queue.offer("one");
    queue.offer("two");

    assertThat(queue.size()).isEqualTo(2);
    assertThat(queue.poll()).isEqualTo("one");
    assertThat(queue.poll()).isEqualTo("two");
    assertThat(queue.poll()).isNull();
  }

  @Test
  void offer_atCapacity_isRefusedUntilThereIsRoom() {
    assertThat(queue.offer("one")).isTrue();
    assertThat(queue.offer("two")).isTrue();
    assertThat(queue.offer("three")).isFalse();
    queue.poll();

    assertThat(queue.offer("four")).isTrue();
    assertThat(queue.poll()).isEqualTo("two");
    assertThat(queue.poll()).isEqualTo("four");
  }

  @Test
  void offer_whileSeveralWait_servesTheOneThatCameFirst() {
    Waiter first = queue.join();
    Waiter second = queue.join();
    queue.offer("one");

    assertThat(first.isServed()).isTrue();
    assertThat(second.isServed()).isFalse();
    assertThat(queue.leave(first)).isEqualTo("one");
    assertThat(queue.size()).isZero();
  }

  @Test
  void join_anElementIsThere_isServedAtOnce() {
    queue.offer("one");

    assertThat(queue.leave(queue.join())).isEqualTo("one");
    assertThat(queue.poll()).isNull();
  }

  @Test
  void offer_afterAWaiterHasLeft_isKeptForOthers() {
    assertThat(queue.leave(queue.join())).isNull();
    queue.offer("one");

    assertThat(queue.poll()).isEqualTo("one");
  }

  @Test
  @Timeout(60)
  void queue_manyThreads_losesNothingAndGivesNothingTwice() throws InterruptedException {
    int users = 4;
    int each = 2_500;
    SharedQueue numbers = new SharedQueue(users * each);
    Set<Object> taken = ConcurrentHashMap.newKeySet();
    List<Thread> takers = new ArrayList<>();
    for (int user = 0; user < users; user++) {
      takers.add(Thread.ofVirtual().start(() -> take(numbers, each, taken)));
    }
    for (int number = 0; number < users * each; number++) {
      numbers.offer(number);
    }
    for (Thread taker : takers) {
      taker.join();
    }

    assertThat(taken).hasSize(users * each);
    assertThat(numbers.size()).isZero();
  }

  private static void take(SharedQueue numbers, int count, Set<Object> taken) {
    for (int i = 0; i < count; i++) {
      Waiter waiter = numbers.join();
      while (!waiter.isServed()) {
        LockSupport.park();
      }
      taken.add(Objects.requireNonNull(numbers.leave(waiter)));
    }
  }
}
