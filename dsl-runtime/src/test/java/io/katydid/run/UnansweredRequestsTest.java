package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.measure.Recorder;
import io.katydid.store.RunOutcome;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Requests that have no response when a run ends. */
class UnansweredRequestsTest {

  private static final Duration GRACE = Duration.ofMillis(100);
  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  @Test
  void requests_ofAnotherClientWithoutAResponse_areCountedAsWhatTheyAre() {
    CountDownLatch begun = new CountDownLatch(1);
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  scope.measure().beginRequest("a");
                  scope.measure().beginRequest("b");
                  Blocking.task(begun).run(scope);
                })
            .profile(TestRun.closed(1, TEN_SECONDS, Duration.ZERO, GRACE))
            .clock(SkippingClock.after(begun, TEN_SECONDS))
            .execute();
    assertThat(outcome.runErrors())
        .anySatisfy(it -> assertThat(it).startsWith("2 requests of 1 user had no response when"));
  }

  @Test
  void request_inFlightAtTheEnd_isCutOffAndNoFailure() {
    try (StubServer server = StubServer.scripted((request, exchange) -> {})) {
      Thread runner = Thread.currentThread();
      Thread.startVirtualThread(() -> {
        while (server.requests().size() < 3) {
          Thread.onSpinWait();
        }
        runner.interrupt();
      });
      RunOutcome outcome =
          TestRun.of(scope -> scope.http().get("/")).users(3).host(server.url()).execute();
      assertThat(Thread.interrupted()).isTrue();
      assertThat(outcome.kept().cutOff()).isEqualTo(3).isEqualTo(server.requests().size());
      assertThat(outcome.kept().total().count()).isZero();
      assertThat(outcome.kept().groups()).isEmpty();
    }
  }

  @Test
  void request_withoutAResponseInTheGracePeriod_isAFailure() {
    RunOutcome outcome = withoutResponses(3, GRACE, scope -> scope.http().get("/"));
    assertThat(outcome.stopReason()).isEqualTo("run time over");
    assertThat(outcome.kept().total().count()).isEqualTo(3);
    assertThat(outcome.kept().total().failures()).isEqualTo(3);
    assertThat(outcome.kept().cutOff()).isZero();
    assertThat(outcome.kept().groups())
        .singleElement()
        .satisfies(group -> {
          assertThat(group.type()).isEqualTo(Recorder.NO_RESPONSE);
          assertThat(group.message()).matches("in 1\\d\\.\\d s");
          assertThat(group.count()).isEqualTo(3);
        });
    assertThat(outcome.runErrors())
        .containsExactly(
            "3 of 3 users had no response to their last request when the run ended: what they would"
                + " have requested is in no figure");
  }

  /** No grace period is no excuse for who has not answered for long. */
  @Test
  void request_withoutAResponseForLongAndNoGracePeriod_isAFailure() {
    RunOutcome outcome = withoutResponses(3, Duration.ZERO, scope -> scope.http().get("/"));
    assertThat(outcome.kept().total().failures()).isEqualTo(3);
    assertThat(outcome.kept().cutOff()).isZero();
  }

  @Test
  void measure_aroundARequestWithoutAResponse_isAFailureToo() {
    RunOutcome outcome =
        withoutResponses(
            1, GRACE, scope -> scope.measure().run("checkout", () -> scope.http().get("/pay")));
    assertThat(outcome.kept().measures())
        .singleElement()
        .satisfies(it -> assertThat(it.failures()).isEqualTo(1));
    assertThat(outcome.runErrors()).noneMatch(it -> it.contains("would not end"));
  }

  /** A run whose time is over when all users have sent a request to a target that never answers. */
  private static RunOutcome withoutResponses(
      int users, Duration gracePeriod, ScriptedPlan.Step task) {
    SkippingClock clock = new SkippingClock();
    try (StubServer server = StubServer.scripted((request, exchange) -> {})) {
      Thread.startVirtualThread(() -> {
        while (server.requests().size() < users) {
          Thread.onSpinWait();
        }
        clock.skip(TEN_SECONDS);
      });
      return TestRun.of(task)
          .profile(TestRun.closed(users, TEN_SECONDS, Duration.ZERO, gracePeriod))
          .clock(clock)
          .host(server.url())
          .execute();
    }
  }

  /** Who gives a run up does not wait for responses. */
  @Test
  void request_inFlightWhenTheRunIsGivenUp_isNoFailure() {
    try (StubServer server = StubServer.scripted((request, exchange) -> {})) {
      RunOutcome outcome =
          TestRun.of(scope -> scope.http().get("/"))
              .profile(TestRun.closed(3, TestRun.LONG, Duration.ZERO, Duration.ofMillis(100)))
              .host(server.url())
              .commanded((engine, frame) -> {
                if (server.requests().size() == 3) {
                  engine.stop("enough");
                }
              })
              .execute();
      assertThat(outcome.stopReason()).isEqualTo("enough");
      assertThat(outcome.kept().cutOff()).isEqualTo(3);
      assertThat(outcome.kept().total().failures()).isZero();
    }
  }
}
