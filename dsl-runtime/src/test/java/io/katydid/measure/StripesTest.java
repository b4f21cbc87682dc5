package io.katydid.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripesTest {

  private final Stripes stripes = new Stripes(2);

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "3, 3", "64, 16"})
  void size_carriers_isOneForEachOfThemUpToSixteen(int carriers, int size) {
    assertThat(Stripes.forCarriers(carriers).size()).isEqualTo(size);
  }

  @Test
  void hold_again_isTheSameOfTheSameThread() {
    Stripe first = stripes.hold();
    first.close();
    Stripe second = stripes.hold();
    assertThat(second).isSameAs(first);
  }

  @Test
  void hold_threadsOfConsecutiveNumbers_haveDifferentOnes() {
    Stripe[] held = new Stripe[2];
    Thread one = Thread.ofVirtual().unstarted(() -> held[0] = holdAndClose());
    Thread next = Thread.ofVirtual().unstarted(() -> held[1] = holdAndClose());
    long distance = next.threadId() - one.threadId();
    run(one);
    run(next);
    assertThat(held[0] == held[1]).isEqualTo(distance % 2 == 0);
  }

  private Stripe holdAndClose() {
    try (Stripe stripe = stripes.hold()) {
      return stripe;
    }
  }

  private static void run(Thread thread) {
    thread.start();
    join(thread);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void hold_ownIsHeld_takesAnother() {
    try (Stripe own = stripes.hold();
        Stripe other = stripes.hold()) {
      assertThat(List.of(own.index(), other.index())).containsExactlyInAnyOrder(0, 1);
    }
  }

  @Test
  void hold_allAreHeld_waitsForOneAndSeesWhatWasWritten() {
    Stripe own = stripes.hold();
    Stripe other = stripes.hold();
    Thread waiting =
        Thread.startVirtualThread(() -> {
          try (Stripe stripe = stripes.hold()) {
            stripe.counts.add(Stripe.ERRORS, 1);
          }
        });
    other.counts.add(Stripe.ERRORS, 1);
    assertThat(stripes.sum(Stripe.ERRORS)).isEqualTo(1);
    other.close();
    join(waiting);
    assertThat(other.counts.get(Stripe.ERRORS)).isEqualTo(2);
    own.close();
  }
}
