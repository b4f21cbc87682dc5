package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.Correlation;
import io.katydid.measure.Recorder;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What begins in the code of one user and ends in that of others. */
class KeyedMeasureTest {

  private final AtomicLong now = new AtomicLong();
  private final Recorder recorder = new Recorder(name -> List.of());
  private final Clock clock =
      new Clock() {
        @Override
        public long nanoTime() {
          return now.get();
        }

        @Override
        public void parkUntil(long deadline) {
          throw new AssertionError("nobody waits");
        }
      };
  private final KeyedMeasure measure = new KeyedMeasure("delivered", recorder, clock, 3);
  private final Correlation delivered = new UserCorrelation(measure, Thread.currentThread());

  private void pass(int millis) {
    measure.expireOverdue(now.addAndGet(Duration.ofMillis(millis).toNanos()));
  }

  private Snapshot recorded() {
    return recorder.read(now.get()).sinceStart();
  }

  private RequestSnapshot samples() {
    return recorded().measures().getFirst();
  }

  private List<String> groups() {
    return recorded().groups().stream()
        .map(it ->
            String.format(Locale.ROOT, "%s %s %d", it.type(), it.message(), it.count())
                .replace("  ", " "))
        .toList();
  }

  /** Three are the most that it knows. */
  @Test
  void begin_manyWereEnded_doNotTakeThePlaceOfOneThatIsOpen() {
    delivered.begin("slow", 1);
    for (int i = 0; i < 10; i++) {
      delivered.begin("fast " + i, 1);
      assertThat(delivered.end("fast " + i)).isTrue();
      pass(1);
    }

    assertThat(delivered.end("slow")).isTrue();
    assertThat(samples().failures()).isZero();
  }

  @Test
  void end_byEachReceiver_isASampleSinceTheBegin() {
    delivered.begin(7L, 2);
    pass(10);
    assertThat(delivered.end(7L)).isTrue();
    pass(20);
    assertThat(delivered.end(7L)).isTrue();

    assertThat(samples().count()).isEqualTo(2);
    assertThat(samples().failures()).isZero();
    assertThat(samples().responseTime().max()).isBetween(30_000_000L, 31_000_000L);
    assertThat(recorded().requests()).isEmpty();
  }

  @Test
  void end_moreOftenThanThereAreReceivers_isNone() {
    delivered.begin("a", 1);
    assertThat(delivered.end("a")).isTrue();
    assertThat(delivered.end("a")).isFalse();
    assertThat(delivered.end("b")).isFalse();
    measure.settle(now.get());
    assertThat(samples().count()).isEqualTo(1);
    assertThat(groups())
        .containsExactly("remark keys were ended that had not begun, or were over 2");
  }

  @Test
  void receivers_missingWhenTheTimeIsOver_eachFail() {
    delivered.begin("a", 3, "1s");
    pass(10);
    delivered.end("a");
    pass(990);
    assertThat(delivered.end("a")).isFalse();

    assertThat(samples().count()).isEqualTo(3);
    assertThat(samples().failures()).isEqualTo(2);
    assertThat(groups()).containsExactly("not received 2");
  }

  @Test
  void receivers_ofUnknownNumber_failOnlyIfThereAreNone() {
    delivered.begin("a");
    delivered.begin("b");
    delivered.end("a");
    delivered.end("a");
    pass(10_000);
    assertThat(samples().count()).isEqualTo(3);
    assertThat(samples().failures()).isEqualTo(1);
  }

  @Test
  void keys_beyondTheMost_areOverFromTheOldestOn() {
    for (int key = 0; key < 4; key++) {
      delivered.begin(key, 1);
    }
    assertThat(delivered.end(0)).isFalse();
    assertThat(delivered.end(1)).isTrue();
    assertThat(groups()).containsExactly("not received 1");
  }

  @Test
  void keys_completed_makeRoom() {
    for (int key = 0; key < 10; key++) {
      delivered.begin(key, 1);
      assertThat(delivered.end(key)).isTrue();
      pass(1);
    }
    assertThat(samples().count()).isEqualTo(10);
    assertThat(groups()).isEmpty();
  }

  @Test
  void keys_openAtTheEnd_areRemarkedOn() {
    delivered.begin("a", 5);
    delivered.end("a");
    assertThat(measure.settle(now.get()))
        .isEqualTo(
            "delivered: 4 of 5 receipts were still to come when the run ended: whether they would"
                + " have come is in no figure; let the run last longer than they may take");
    assertThat(groups()).containsExactly("remark receipts were still to come when the run ended 4");
  }

  @Test
  void keys_fewOpenAtTheEnd_areRemarkedOnOnly() {
    delivered.begin("a", 10);
    for (int i = 0; i < 9; i++) {
      delivered.end("a");
    }
    assertThat(measure.settle(now.get())).isEmpty();
    assertThat(groups()).containsExactly("remark receipts were still to come when the run ended 1");
  }

  @Test
  void keys_givenUp_failIfTheyWereBegunBefore() {
    delivered.begin("a", 2);
    pass(10);
    delivered.begin("b", 2);
    measure.giveUp(now.get(), now.get());
    measure.settle(now.get());
    assertThat(samples().failures()).isEqualTo(2);
    assertThat(groups())
        .containsExactlyInAnyOrder(
            "not received 2", "remark receipts were still to come when the run ended 2");
  }

  @Test
  void key_thatCannotBe_isRefusedWithTheReason() {
    delivered.begin(1L);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> delivered.end(1))
        .withMessage(
            "the keys of \"delivered\" are of Long, and 1 is of Integer: they would never be"
                + " equal");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> delivered.begin(1L))
        .withMessage(
            "a key of \"delivered\" is begun already: each needs one that no other user has");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> delivered.begin(2L, -1))
        .withMessage("receivers are 0 or more, not -1");
    assertThatIllegalArgumentException().isThrownBy(() -> delivered.begin(2L, 1, "soon"));
  }
}
