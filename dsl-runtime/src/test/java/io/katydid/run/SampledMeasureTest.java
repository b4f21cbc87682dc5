package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.Arrivals;
import io.katydid.api.load.Schedule;
import io.katydid.api.plan.UserScope;
import io.katydid.measure.CounterSnapshot;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.GaugeSnapshot;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.store.RunOutcome;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users measure themselves, around requests and without. */
class SampledMeasureTest {

  private static final String OK = StubServer.ok("");
  private static final String BROKEN = StubServer.response("500 Broken", "");

  @Test
  void measure_aroundARequest_isNoRequest() {
    Snapshot kept = once(OK, scope -> checkout(scope));
    assertThat(kept.requests()).extracting(RequestSnapshot::name).containsExactly("GET /pay");
    assertThat(kept.measures()).extracting(RequestSnapshot::name).containsExactly("checkout");
    assertThat(kept.total().count()).isEqualTo(1);
    assertThat(named("checkout", kept).responseTime().max())
        .isGreaterThanOrEqualTo(named("GET /pay", kept).responseTime().max());
  }

  @Test
  void measure_namedAsARequest_isKeptApart() {
    Snapshot kept =
        once(OK, scope -> scope.measure().run("GET /pay", () -> scope.http().get("/pay")));
    assertThat(kept.requests().getFirst().count()).isEqualTo(1);
    assertThat(kept.measures().getFirst().count()).isEqualTo(1);
  }

  /** A sample without a type of failure would be a success in files and for listeners. */
  @Test
  void measure_anonymousExceptionIsThrown_failsAsTheOneThatItExtends() {
    Snapshot kept =
        once(
            OK,
            scope ->
                scope
                    .measure()
                    .run(
                        "pay",
                        () -> {
                          throw new IllegalStateException("no money") {};
                        }));
    assertThat(kept.groups())
        .filteredOn(group -> group.source().equals("pay"))
        .extracting(ErrorGroup::type)
        .containsExactly("IllegalStateException");
  }

  @Test
  void countAndGauge_ofATask_areOfTheRun() {
    Snapshot kept =
        once(
            OK,
            scope -> {
              scope.measure().count("items", 3);
              scope.measure().toleratingFailures().count("items", 0);
              scope.measure().gauge("queue", 17);
            });
    assertThat(kept.custom().counters()).containsExactly(new CounterSnapshot("items", 3, 0));
    assertThat(kept.custom().gauges())
        .containsExactly(new GaugeSnapshot("queue", 1, 17, 17, 17, 17));
    assertThat(kept.named()).isEmpty();
  }

  @Test
  void count_negative_isAnError() {
    Snapshot kept = once(OK, scope -> scope.measure().count("items", -1));
    assertThat(kept.groups())
        .extracting(ErrorGroup::message)
        .containsExactly("a counter does not go down, as items would by -1: use a gauge");
    assertThat(kept.custom().counters()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void gauge_notFinite_isAnError(double value) {
    Snapshot kept = once(OK, scope -> scope.measure().gauge("queue", value));
    assertThat(kept.groups())
        .extracting(ErrorGroup::message)
        .containsExactly("a gauge is a finite number, and queue is " + value);
    assertThat(kept.custom().gauges()).isEmpty();
  }

  @Test
  void transferred_inNestedMeasures_isOfTheInnermost() {
    Snapshot kept =
        once(
            OK,
            scope ->
                scope
                    .measure()
                    .run(
                        "outer",
                        () -> {
                          scope.measure().run("inner", () -> scope.measure().transferred(3, 40));
                          scope.measure().transferred(1, 2);
                          scope.measure().transferred(10, 20);
                        }));
    assertThat(kept.measures())
        .extracting(it -> it.name() + " " + it.timings().sent() + " " + it.timings().received())
        .containsExactly("inner 3 40", "outer 11 22");
  }

  @Test
  void transferred_outsideOfAMeasure_isAnErrorOfTheTask() {
    Snapshot kept = once(OK, scope -> scope.measure().transferred(1, 1));
    assertThat(kept.groups())
        .extracting(ErrorGroup::message)
        .containsExactly("no measure runs that this was transferred for");
  }

  @Test
  void measure_requestInItFails_fails() {
    Snapshot kept = once(BROKEN, scope -> checkout(scope));
    assertThat(named("checkout", kept).failures()).isEqualTo(1);
    assertThat(kept.groups())
        .containsExactlyInAnyOrder(
            new ErrorGroup("GET /pay", "HTTP 500", "", 1, ""),
            new ErrorGroup("checkout", "HTTP 500", "GET /pay", 1, ""));
  }

  @Test
  void measure_requestInItFailsInANestedOne_failsBoth() {
    Snapshot kept = once(BROKEN, scope -> scope.measure().run("visit", () -> checkout(scope)));
    assertThat(kept.measures())
        .extracting(it -> it.name() + " " + it.failures())
        .containsExactly("checkout 1", "visit 1");
    assertThat(kept.groups())
        .contains(new ErrorGroup("visit", "HTTP 500", "checkout: GET /pay", 1, ""));
  }

  @Test
  void measure_toleratingFailures_succeedsThoughARequestInItFails() {
    Snapshot kept =
        once(
            BROKEN,
            scope ->
                scope.measure().toleratingFailures().run("poll", () -> scope.http().get("/ready")));
    assertThat(named("poll", kept).failures()).isZero();
    assertThat(named("GET /ready", kept).failures()).isEqualTo(1);
  }

  @Test
  void measure_responseDeclaredASuccess_succeeds() {
    Snapshot kept =
        once(
            BROKEN,
            scope -> scope.measure().run("checkout", () -> scope.http().get("/pay").succeed()));
    assertThat(named("checkout", kept).failures()).isZero();
  }

  @Test
  void measure_checkFailsInIt_failsTheRequestToo() {
    Snapshot kept =
        once(
            OK,
            scope ->
                scope
                    .measure()
                    .run(
                        "checkout",
                        () -> {
                          scope.http().get("/pay");
                          throw new AssertionError("no receipt");
                        }));
    assertThat(kept.groups())
        .containsExactlyInAnyOrder(
            new ErrorGroup("GET /pay", "check", "no receipt (first response: HTTP 200)", 1, ""),
            new ErrorGroup(
                "checkout", "check", "GET /pay: no receipt (first response: HTTP 200)", 1, ""));
    assertThat(kept.errors()).isZero();
  }

  @Test
  void measure_afterAFailedRequest_succeeds() {
    Snapshot kept =
        once(
            BROKEN,
            scope -> {
              scope.http().get("/pay");
              scope.measure().run("sum up", () -> {});
            });
    assertThat(named("sum up", kept).failures()).isZero();
    assertThat(named("GET /pay", kept).failures()).isEqualTo(1);
  }

  /** One user for many arrivals: all but the first are late, and what encloses the request also. */
  @Test
  void measure_inALateIteration_isAsLateAsTheRequestInIt() {
    AtomicInteger served = new AtomicInteger();
    try (StubServer server = StubServer.answering(OK)) {
      Snapshot kept =
          TestRun.of(
                  scope -> {
                    checkout(scope);
                    if (served.incrementAndGet() == 50) {
                      scope.virtualUser().stopRun("enough");
                    }
                  })
              .profile(
                  new TestLoad(
                      new Schedule.Open(100_000, Arrivals.EVEN, 1),
                      TestRun.LONG,
                      Duration.ZERO,
                      TestRun.LONG))
              .host(server.url())
              .execute()
              .kept();
      RequestSnapshot checkout = named("checkout", kept);
      RequestSnapshot pay = named("GET /pay", kept);
      assertThat(checkout.count()).isEqualTo(pay.count());
      for (int percent : new int[] {10, 50, 90, 100}) {
        assertThat(checkout.responseTime().percentile(percent))
            .isGreaterThanOrEqualTo(pay.responseTime().percentile(percent));
        assertThat(checkout.scheduleLag().percentile(percent))
            .isEqualTo(pay.scheduleLag().percentile(percent));
      }
      assertThat(checkout.scheduleLag().max()).isPositive();
    }
  }

  @Test
  void measure_inFlightAtTheEnd_isCutOffLikeTheRequestInIt() {
    try (StubServer server = StubServer.scripted((request, exchange) -> {})) {
      Thread runner = Thread.currentThread();
      Thread.startVirtualThread(() -> {
        while (server.requests().size() < 3) {
          Thread.onSpinWait();
        }
        runner.interrupt();
      });
      RunOutcome outcome =
          TestRun.of(scope -> checkout(scope)).users(3).host(server.url()).execute();
      assertThat(Thread.interrupted()).isTrue();
      assertThat(outcome.runErrors()).containsExactly(RunErrors.STOPPED);
      assertThat(named("checkout", outcome.kept()).cutOff()).isEqualTo(3);
      assertThat(named("GET /pay", outcome.kept()).cutOff()).isEqualTo(3);
      assertThat(outcome.kept().cutOff()).isEqualTo(3);
      assertThat(outcome.kept().groups()).isEmpty();
    }
  }

  private static void checkout(UserScope scope) {
    scope.measure().run("checkout", () -> scope.http().get("/pay"));
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

  private static RequestSnapshot named(String name, Snapshot kept) {
    return kept.request(name).orElseThrow();
  }
}
