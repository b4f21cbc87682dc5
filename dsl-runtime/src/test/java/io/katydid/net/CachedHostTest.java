package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CachedHostTest {

  private final AtomicLong clock = new AtomicLong();
  private final AtomicInteger lookups = new AtomicInteger();
  private volatile boolean isDown;

  /** Each lookup finds another address. */
  private InetAddress[] lookup(String name) throws UnknownHostException {
    if (isDown) {
      throw new UnknownHostException(name);
    }
    return new InetAddress[] {InetAddress.getByName("10.0.0." + lookups.incrementAndGet())};
  }

  private CachedHost name(long kept) {
    return new CachedHost("shop.example", this::lookup, kept, clock::get);
  }

  private static String only(CachedHost name) throws Failure {
    SocketAddress address = name.addresses(Long.MAX_VALUE).getFirst();
    return ((InetSocketAddress) address).getAddress().getHostAddress();
  }

  @Test
  void addresses_keptForever_areLookedUpOnce() throws Failure {
    CachedHost name = name(Long.MAX_VALUE);
    assertThat(name.isFresh()).isFalse();
    assertThat(only(name)).isEqualTo("10.0.0.1");
    clock.set(Long.MAX_VALUE - 1);
    assertThat(name.isFresh()).isTrue();
    assertThat(only(name)).isEqualTo("10.0.0.1");
  }

  @Test
  void addresses_old_areLookedUpAgain() throws Failure {
    CachedHost name = name(10);
    assertThat(only(name)).isEqualTo("10.0.0.1");
    clock.set(9);
    assertThat(only(name)).isEqualTo("10.0.0.1");
    clock.set(10);
    assertThat(only(name)).isEqualTo("10.0.0.2");
  }

  @Test
  void addresses_nameServerFailsLater_areKept() throws Failure {
    CachedHost name = name(10);
    assertThat(only(name)).isEqualTo("10.0.0.1");
    isDown = true;
    clock.set(10);
    assertThat(only(name)).isEqualTo("10.0.0.1");
    isDown = false;
    clock.set(20);
    assertThat(only(name)).isEqualTo("10.0.0.2");
  }

  @Test
  void addresses_nameServerFails_failsAsUnknownHost() {
    isDown = true;
    assertThatThrownBy(() -> name(10).addresses(Long.MAX_VALUE))
        .isInstanceOf(Failure.class)
        .extracting(failure -> ((Failure) failure).type())
        .isEqualTo("unknown host");
  }

  @Test
  void addresses_oldWhileAnotherAsks_areUsedWithoutWaiting() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    CachedHost name =
        new CachedHost(
            "shop.example",
            text -> {
              if (lookups.get() > 0) {
                asked.countDown();
                await(answer);
              }
              return lookup(text);
            },
            10,
            clock::get);
    only(name);
    clock.set(10);
    Thread other =
        Thread.ofVirtual()
            .start(() -> {
              try {
                only(name);
              } catch (Failure e) {
                throw new IllegalStateException(e);
              }
            });
    asked.await();

    assertThat(only(name)).isEqualTo("10.0.0.1");

    answer.countDown();
    other.join();
    assertThat(only(name)).isEqualTo("10.0.0.2");
  }

  /** The lookup goes on; who waited for it does not. */
  @Test
  void addresses_overdue_failAsDnsTimeoutForThreadsThatAreLate() throws Exception {
    CountDownLatch answer = new CountDownLatch(1);
    CachedHost name =
        new CachedHost(
            "shop.example",
            text -> {
              await(answer);
              return lookup(text);
            },
            10,
            clock::get);
    CompletableFuture<String> impatient = CompletableFuture.supplyAsync(() -> outcome(name, 5));
    CompletableFuture<String> patient = CompletableFuture.supplyAsync(() -> outcome(name, 6));
    while (!impatient.isDone()) {
      name.expireOverdue(5);
      Thread.onSpinWait();
    }
    assertThat(impatient.join())
        .isEqualTo("DNS timeout: no answer of a name server about shop.example");
    assertThat(patient).isNotDone();
    answer.countDown();
    assertThat(patient.join()).isEqualTo("10.0.0.1");
  }

  private static String outcome(CachedHost name, long due) {
    try {
      SocketAddress address = name.addresses(due).getFirst();
      return ((InetSocketAddress) address).getAddress().getHostAddress();
    } catch (Failure e) {
      return e.type() + ": " + e.message();
    }
  }

  @Test
  void addresses_interrupted_failAndLeaveTheUserInterrupted() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    CachedHost name =
        new CachedHost(
            "shop.example",
            text -> {
              asked.countDown();
              await(answer);
              return lookup(text);
            },
            10,
            clock::get);
    AtomicReference<String> outcome = new AtomicReference<>("");
    Thread user =
        Thread.ofVirtual()
            .start(() ->
                outcome.set(
                    outcome(name, Long.MAX_VALUE) + Thread.currentThread().isInterrupted()));
    asked.await();
    user.interrupt();
    user.join();
    answer.countDown();
    assertThat(outcome.get())
        .isEqualTo("interrupted: while the addresses of shop.example were looked uptrue");
  }

  @Test
  void addresses_lookupThrows_isThrownToTheUser() {
    CachedHost name =
        new CachedHost(
            "shop.example",
            text -> {
              throw new IllegalStateException("no resolver");
            },
            10,
            clock::get);
    assertThatThrownBy(() -> name.addresses(Long.MAX_VALUE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no resolver");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
