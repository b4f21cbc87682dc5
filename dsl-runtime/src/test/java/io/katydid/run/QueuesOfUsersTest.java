package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.katydid.OneTaskPlan;
import io.katydid.api.BoundedQueue;
import io.katydid.api.plan.QueueSpec;
import io.katydid.api.plan.UserScope;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.RequestSnapshot;
import io.katydid.store.RunOutcome;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Queues by which users give things to one another. */
@Timeout(60)
class QueuesOfUsersTest {

  private static final long SECOND = 1_000_000_000;

  private final Queue<Object> taken = new ConcurrentLinkedQueue<>();

  /** A plan with queues. */
  private record Sharing(List<QueueSpec> queues, ScriptedPlan.Step task)
      implements OneTaskPlan<Object> {

    Sharing(int capacity, ScriptedPlan.Step task) {
      this(List.of(new QueueSpec("orders", "app.Order", capacity)), task);
    }

    @Override
    public Object newUser(UserScope scope) {
      return this;
    }

    @Override
    public void run(Object user, UserScope scope) throws Throwable {
      task.run(scope);
    }
  }

  private static BoundedQueue<String> orders(UserScope scope) {
    return scope.queue("orders");
  }

  /** What one user does, who then leaves, in a time that passes as users wait. */
  private static RunOutcome once(UsersClock clock, ScriptedPlan.Step task) {
    Sharing plan =
        new Sharing(
            2,
            scope -> {
              scope.virtualUser().stop();
              task.run(scope);
            });
    return TestRun.of(plan).clock(clock).execute();
  }

  @Test
  void poll_untilAnotherOffers_isGivenThat() {
    Sharing plan =
        new Sharing(
            2,
            scope -> {
              scope.virtualUser().stop();
              if (scope.virtualUser().id() == 0) {
                taken.add(orders(scope).poll("1h").orElseThrow());
              } else {
                orders(scope).offer("order 7");
              }
            });
    RunOutcome outcome = TestRun.of(plan).users(2).execute();

    assertThat(taken).containsExactly("order 7");
    assertThat(outcome.kept().errors()).isZero();
  }

  @Test
  void poll_nothingComes_isEmptyAfterThatTime() {
    UsersClock clock = new UsersClock();
    once(
        clock,
        scope -> {
          long start = clock.nanoTime();
          taken.add(orders(scope).poll("2s"));
          taken.add(clock.nanoTime() - start);
          taken.add(orders(scope).poll());
          taken.add(clock.nanoTime() - start);
        });

    assertThat(taken).containsExactly(Optional.empty(), 2 * SECOND, Optional.empty(), 2 * SECOND);
  }

  @Test
  void poll_somethingIsThere_doesNotWait() {
    UsersClock clock = new UsersClock();
    once(
        clock,
        scope -> {
          orders(scope).offer("one");
          orders(scope).offer("two");
          long start = clock.nanoTime();
          taken.add(orders(scope).poll("2s"));
          taken.add(orders(scope).poll());
          taken.add(clock.nanoTime() - start);
        });

    assertThat(taken).containsExactly(Optional.of("one"), Optional.of("two"), 0L);
  }

  @Test
  void poll_noDuration_isRefused() {
    once(
        new UsersClock(),
        scope ->
            assertThatIllegalArgumentException()
                .isThrownBy(() -> orders(scope).poll("2"))
                .withMessageContaining("\"2\" is not a duration"));
  }

  @Test
  void poll_inAMeasure_isInNoTimeOfIt() {
    RunOutcome outcome =
        once(
            new UsersClock(), scope -> scope.measure().run("ship", () -> orders(scope).poll("2s")));

    assertThat(outcome.kept().measures())
        .extracting(RequestSnapshot::name, it -> it.responseTime().max())
        .containsExactly(tuple("ship", 0L));
  }

  @Test
  void poll_theRunEnds_isEmpty() {
    CountDownLatch polling = new CountDownLatch(1);
    Sharing plan =
        new Sharing(
            2,
            scope -> {
              if (scope.virtualUser().id() == 0) {
                polling.countDown();
                taken.add(orders(scope).poll("1h"));
              } else {
                polling.await();
                scope.virtualUser().stopRun("enough");
                scope.virtualUser().stop();
              }
            });
    TestRun.of(plan).users(2).execute();

    assertThat(taken).first().isEqualTo(Optional.empty());
  }

  @Test
  void offer_queueIsFull_isRefusedAndReported() {
    RunOutcome outcome =
        once(
            new UsersClock(),
            scope -> {
              for (int i = 0; i < 5; i++) {
                taken.add(orders(scope).offer("order"));
              }
              taken.add(orders(scope).size());
            });

    assertThat(taken).containsExactly(true, true, false, false, false, 2);
    assertThat(outcome.kept().errors()).isZero();
    assertThat(outcome.kept().groups())
        .extracting(
            ErrorGroup::isRemark, ErrorGroup::source, ErrorGroup::message, ErrorGroup::count)
        .containsExactly(
            tuple(true, "@Shared(\"orders\")", "offers were refused, as the queue was full", 3L));
  }

  private static SharedQueues queues(QueueSpec one, QueueSpec other) {
    return SharedQueues.of(
        List.of(new Sharing(List.of(one), scope -> {}), new Sharing(List.of(other), scope -> {})));
  }

  private static int capacity(SharedQueue queue) {
    int capacity = 0;
    while (queue.offer("")) {
      capacity++;
    }
    return capacity;
  }

  @Test
  void capacity_writtenInOneClass_isThatOfBoth() {
    QueueSpec written = new QueueSpec("orders", "app.Order", 3);
    QueueSpec unwritten = new QueueSpec("orders", "app.Order", 0);

    assertThat(capacity(queues(written, unwritten).get("orders"))).isEqualTo(3);
    assertThat(capacity(queues(unwritten, written).get("orders"))).isEqualTo(3);
    assertThat(capacity(queues(written, written).get("orders"))).isEqualTo(3);
    assertThat(capacity(queues(unwritten, unwritten).get("orders"))).isEqualTo(1_000);
  }

  @Test
  void queue_twoNames_areTwoQueues() {
    SharedQueues queues =
        queues(new QueueSpec("orders", "app.Order", 1), new QueueSpec("returns", "app.Item", 1));
    queues.get("orders").offer("order");

    assertThat(queues.get("returns").size()).isZero();
  }

  @Test
  void queue_classesDiffer_isRefusedBeforeTheRun() {
    QueueSpec orders = new QueueSpec("orders", "app.Order", 3);
    String sharing = "io.katydid.run.QueuesOfUsersTest.Sharing";

    assertThatIllegalStateException()
        .isThrownBy(() -> queues(orders, new QueueSpec("orders", "app.Item", 0)))
        .withMessage(
            "the queue @Shared(\"orders\") is of app.Order in %s, and of app.Item in %s; give one"
                + " of them another name",
            sharing, sharing);
    assertThatIllegalStateException()
        .isThrownBy(() -> queues(orders, new QueueSpec("orders", "app.Order", 4)))
        .withMessageContaining("is of capacity 3 in %s, and of capacity 4 in %s", sharing, sharing);
  }
}
