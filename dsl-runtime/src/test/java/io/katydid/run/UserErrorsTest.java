package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.Response;
import io.katydid.measure.ErrorGroup;
import io.katydid.store.RunOutcome;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of what users throw. */
class UserErrorsTest {

  @Test
  void task_throws_isCountedAndTheUserGoesOn() {
    Map<Integer, Integer> iterations = new ConcurrentHashMap<>();
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  int done = iterations.merge(scope.virtualUser().id(), 1, Integer::sum);
                  if (done == 4) {
                    scope.virtualUser().stop();
                  }
                  throw new IllegalStateException("broken");
                })
            .users(2)
            .execute();
    assertThat(outcome.kept().iterations()).isEqualTo(8);
    assertThat(outcome.kept().errors()).isEqualTo(8);
    ErrorGroup group = outcome.kept().groups().getFirst();
    assertThat(group.source()).isEqualTo("task");
    assertThat(group.message()).isEqualTo("broken");
    assertThat(group.count()).isEqualTo(8);
    assertThat(group.example()).contains("task_throws_isCountedAndTheUserGoesOn");
  }

  @Test
  void task_throwsWhatCannotBeShown_isCountedAndTheUserGoesOn() {
    AtomicInteger iterations = new AtomicInteger();
    AtomicInteger stops = new AtomicInteger();
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(
                        scope -> {
                          if (iterations.incrementAndGet() == 3) {
                            scope.virtualUser().stop();
                          }
                          throw new WithoutMessage();
                        })
                    .withOnStop(scope -> stops.incrementAndGet()))
            .execute();
    assertThat(outcome.kept().iterations()).isEqualTo(3);
    assertThat(outcome.kept().errors()).isEqualTo(3);
    assertThat(stops).hasValue(1);
    assertThat(outcome.kept().groups().getFirst().message())
        .isEqualTo(
            WithoutMessage.class.getName()
                + " was thrown, and cannot be shown, as its own methods throw"
                + " java.lang.UnsupportedOperationException");
  }

  @Test
  void start_throwsWhatCannotBeShown_isReportedAtTheEnd() {
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(scope -> {})
                    .withOnStart(scope -> {
                      throw new WithoutMessage();
                    }))
            .execute();
    assertThat(outcome.runErrors())
        .singleElement()
        .asString()
        .startsWith("no user could start: all 1 failed, the first with")
        .contains(WithoutMessage.class.getName());
  }

  private static final class WithoutMessage extends RuntimeException {

    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void assertionError_afterARequest_failsThatRequestAndIsNoError() {
    try (StubServer server = StubServer.answering(StubServer.ok("empty"))) {
      RunOutcome outcome =
          TestRun.of(
                  scope -> {
                    scope.virtualUser().stop();
                    scope.http().get("/first");
                    Response response = scope.http().get("/second");
                    assertThat(response.text()).isEqualTo("full");
                  })
              .host(server.url())
              .execute();
      assertThat(outcome.kept().errors()).isZero();
      assertThat(outcome.kept().groups()).hasSize(1);
      assertThat(outcome.kept().groups().getFirst().source()).isEqualTo("GET /second");
      assertThat(outcome.kept().groups().getFirst().type()).isEqualTo("check");
      assertThat(outcome.kept().total().count()).isEqualTo(2).isEqualTo(server.requests().size());
    }
  }

  @Test
  void assertionError_withoutARequest_isAnError() {
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  scope.virtualUser().stop();
                  throw new AssertionError("what of?");
                })
            .execute();
    assertThat(outcome.kept().errors()).isEqualTo(1);
  }

  @Test
  void request_builtAndNotSent_isAnErrorWithTheReason() {
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  scope.virtualUser().stop();
                  scope.http().request("GET", "/forgotten");
                })
            .host("http://127.0.0.1:1")
            .execute();
    assertThat(outcome.kept().groups().getFirst().message())
        .isEqualTo("GET /forgotten was built and not sent: end it with .send()");
  }

  @Test
  void request_notSentAsTheTaskThrew_isTheOneErrorThatWasThrown() {
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  scope.virtualUser().stop();
                  scope.http().request("GET", "/begun");
                  throw new IllegalStateException("broken");
                })
            .host("http://127.0.0.1:1")
            .execute();
    assertThat(outcome.kept().errors()).isEqualTo(1);
    assertThat(outcome.kept().groups().getFirst().message()).isEqualTo("broken");
  }

  @Test
  void measure_throws_failsTheSampleAndTheTask() {
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  scope.virtualUser().stop();
                  scope
                      .measure()
                      .run(
                          "insert",
                          () -> {
                            throw new IllegalStateException("table is full");
                          });
                })
            .execute();
    assertThat(outcome.kept().request("insert").orElseThrow().failures()).isEqualTo(1);
    assertThat(outcome.kept().errors()).isEqualTo(1);
  }

  @Test
  void onStart_failsForAll_isARunErrorWithTheReason() {
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(scope -> {})
                    .withOnStart(scope -> {
                      throw new IllegalStateException("no token");
                    }))
            .users(4)
            .execute();
    assertThat(outcome.stopReason()).isEqualTo("every user ended");
    assertThat(outcome.runErrors())
        .containsExactly(
            "no user could start: all 4 failed, the first with java.lang.IllegalStateException: no"
                + " token");
    assertThat(outcome.kept().errors()).isEqualTo(4);
  }

  @Test
  void onStart_failsForSome_leavesTheOthersRunning() {
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(scope -> scope.virtualUser().stop())
                    .withOnStart(scope -> {
                      if (scope.virtualUser().id() == 0) {
                        throw new IllegalStateException("no token");
                      }
                    }))
            .users(4)
            .execute();
    assertThat(outcome.runErrors()).isEmpty();
    assertThat(outcome.kept().iterations()).isEqualTo(3);
    assertThat(outcome.kept().errors()).isEqualTo(1);
  }

  @Test
  void stackOverflow_inATask_isAnErrorAndTheUserGoesOn() {
    AtomicInteger iterations = new AtomicInteger();
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  if (iterations.incrementAndGet() == 2) {
                    scope.virtualUser().stop();
                  }
                  overflow(0);
                })
            .execute();
    assertThat(outcome.kept().errors()).isEqualTo(2);
    assertThat(outcome.kept().groups().getFirst().type()).isEqualTo("java.lang.StackOverflowError");
    assertThat(outcome.runErrors()).isEmpty();
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int overflow(int depth) {
    return 1 + overflow(depth + 1);
  }

  @Test
  void outOfMemory_inATask_endsTheRunWhichCannotPass() {
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  throw new OutOfMemoryError("Java heap space");
                })
            .users(3)
            .execute();
    assertThat(outcome.stopReason()).isEqualTo("out of memory");
    assertThat(outcome.runErrors())
        .containsExactly(
            "the JVM that makes the load ran out of memory: set a larger -Xmx, or keep less in"
                + " user classes");
    assertThat(outcome.kept().groups().getFirst().message()).isEqualTo("Java heap space");
  }
}
