package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.katydid.StubServer;
import io.katydid.api.plan.UserScope;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/**
 * Steps of a user that are several requests: a checkout of three, as {@code @Transaction} and
 * {@code measure.transaction} have them measured.
 */
class TransactionTest {

  private static final String OK = StubServer.ok("");
  private static final String BROKEN = StubServer.response("500 Broken", "");
  private static final long SECOND = 1_000_000_000;

  private final UsersClock clock = new UsersClock();

  @Test
  void transaction_ofThreeRequests_isNoneOfThem() {
    Snapshot kept = once(OK, TransactionTest::checkOut);
    assertThat(kept.requests())
        .extracting(RequestSnapshot::name, RequestSnapshot::count)
        .containsExactlyInAnyOrder(
            tuple("GET /cart", 1L), tuple("GET /address", 1L), tuple("GET /pay", 1L));
    assertThat(kept.measures())
        .extracting(RequestSnapshot::name, RequestSnapshot::count, RequestSnapshot::failures)
        .containsExactly(tuple("checkout", 1L, 0L));
    assertThat(kept.total().count()).isEqualTo(3);
  }

  @Test
  void transaction_requestsInItFail_failsOnceByTheFirst() {
    Snapshot kept = once(BROKEN, TransactionTest::checkOut);
    assertThat(kept.groups())
        .filteredOn(group -> group.source().equals("checkout"))
        .containsExactly(new ErrorGroup("checkout", "HTTP 500", "GET /cart", 1, ""));
    assertThat(kept.total().failures()).isEqualTo(3);
    assertThat(kept.errors()).isZero();
  }

  @Test
  void transaction_exceptionInIt_failsAndIsAnErrorOfTheTask() {
    Snapshot kept =
        once(
            OK,
            scope ->
                scope
                    .measure()
                    .transaction(
                        "checkout",
                        () -> {
                          scope.http().get("/cart");
                          throw new IllegalStateException("sold out");
                        }));
    assertThat(kept.groups())
        .contains(new ErrorGroup("checkout", "IllegalStateException", "sold out", 1, ""));
    assertThat(kept.total().failures()).isZero();
    assertThat(kept.errors()).isEqualTo(1);
  }

  @Test
  void transaction_failedCheckInIt_failsWithTheRequestAndIsNoError() {
    Snapshot kept =
        once(
            OK,
            scope ->
                scope
                    .measure()
                    .transaction(
                        "checkout",
                        () -> {
                          scope.http().get("/pay");
                          throw new AssertionError("no receipt");
                        }));
    assertThat(failures(kept)).containsExactly(tuple("checkout", 1L));
    assertThat(kept.total().failures()).isEqualTo(1);
    assertThat(kept.errors()).isZero();
  }

  @Test
  void transactions_nested_areEachCounted() {
    Snapshot kept =
        once(BROKEN, scope -> scope.measure().transaction("visit", () -> checkOut(scope)));
    assertThat(failures(kept)).containsExactly(tuple("checkout", 1L), tuple("visit", 1L));
  }

  @Test
  void transaction_pauseInIt_isNoTimeOfIt() {
    Snapshot paused =
        timed(scope -> {
          clock.pass(3 * SECOND);
          scope.virtualUser().pause("5s");
        });
    Snapshot busy = timed(scope -> clock.pass(3 * SECOND));
    assertThat(checkout(paused).responseTime().max())
        .isEqualTo(checkout(busy).responseTime().max())
        .isGreaterThanOrEqualTo(3 * SECOND);
  }

  @Test
  void transaction_waitAfterTheTask_isNoTimeOfIt() {
    AtomicInteger runs = new AtomicInteger();
    ScriptedPlan plan =
        ScriptedPlan.of(
                scope -> {
                  scope.measure().transaction("checkout", () -> {});
                  if (runs.incrementAndGet() == 3) {
                    scope.virtualUser().stop();
                  }
                })
            .withWait(10 * SECOND);
    Snapshot kept = TestRun.of(plan).clock(clock).execute().kept();
    assertThat(checkout(kept).count()).isEqualTo(3);
    assertThat(checkout(kept).responseTime().max()).isZero();
  }

  /** Each iteration takes three times as long as the pace allows. */
  @Test
  void transaction_taskStartsLate_isCountedFromItsIntendedStart() {
    AtomicInteger runs = new AtomicInteger();
    ScriptedPlan plan =
        ScriptedPlan.of(
                scope -> {
                  scope.measure().transaction("checkout", () -> clock.pass(3 * SECOND));
                  if (runs.incrementAndGet() == 5) {
                    scope.virtualUser().stop();
                  }
                })
            .withPacing(SECOND);
    Snapshot kept = TestRun.of(plan).clock(clock).execute().kept();
    assertThat(checkout(kept).serviceTime().max()).isLessThan(4 * SECOND);
    assertThat(checkout(kept).responseTime().max()).isBetween(10 * SECOND, 12 * SECOND);
  }

  private Snapshot timed(ScriptedPlan.Step step) {
    return TestRun.of(
            scope -> {
              scope.virtualUser().stop();
              scope.measure().<Throwable>transaction("checkout", () -> step.run(scope));
            })
        .clock(clock)
        .execute()
        .kept();
  }

  private static void checkOut(UserScope scope) {
    scope
        .measure()
        .transaction(
            "checkout",
            () -> List.of("/cart", "/address", "/pay").forEach(path -> scope.http().get(path)));
  }

  /** What one iteration of one user comes to. */
  private static Snapshot once(String response, ScriptedPlan.Step task) {
    try (StubServer server = StubServer.answering(response)) {
      return TestRun.of(
              scope -> {
                scope.virtualUser().stop();
                task.run(scope);
              })
          .host(server.url())
          .execute()
          .kept();
    }
  }

  private static List<Tuple> failures(Snapshot kept) {
    return kept.measures().stream().map(it -> tuple(it.name(), it.failures())).toList();
  }

  private static RequestSnapshot checkout(Snapshot kept) {
    return kept.request("checkout").orElseThrow();
  }
}
