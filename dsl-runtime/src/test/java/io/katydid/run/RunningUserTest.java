package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.katydid.StubServer;
import io.katydid.measure.RequestSnapshot;
import io.katydid.store.RunOutcome;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a user does between its start and its end, and what it is given. */
class RunningUserTest {

  @Test
  void user_stops_endsAfterItsTaskAndIsNotReplaced() {
    AtomicInteger stops = new AtomicInteger();
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(
                        scope -> {
                          scope.virtualUser().stop();
                          scope.measure().run("work", () -> {});
                        })
                    .withOnStop(scope -> stops.incrementAndGet()))
            .users(3)
            .execute();
    assertThat(outcome.stopReason()).isEqualTo("every user ended");
    assertThat(outcome.kept().request("work").orElseThrow().count()).isEqualTo(3);
    assertThat(outcome.kept().iterations()).isEqualTo(3);
    assertThat(stops).hasValue(3);
    assertThat(outcome.runErrors()).isEmpty();
  }

  @Test
  void user_stopsTheRun_endsAllUsersWithItsReason() {
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(
                        scope -> {
                          if (scope.virtualUser().id() == 3) {
                            scope.virtualUser().stopRun("found what I looked for");
                          }
                        })
                    .withWait(TestRun.LONG.toNanos()))
            .users(5)
            .execute();
    assertThat(outcome.stopReason()).isEqualTo("found what I looked for");
    assertThat(outcome.runErrors()).isEmpty();
  }

  @Test
  void user_failsTheRun_endsAllUsersAndKeepsItFromPassing() {
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(
                        scope -> {
                          if (scope.virtualUser().id() == 3) {
                            scope.virtualUser().failRun("the stock is wrong: password=s3cret");
                          }
                        })
                    .withWait(TestRun.LONG.toNanos()))
            .users(5)
            .execute();
    assertThat(outcome.stopReason()).isEqualTo("the stock is wrong: password=***");
    assertThat(outcome.runErrors())
        .containsExactly("the run was failed by a user: the stock is wrong: password=***");
  }

  @Test
  void user_taskExpectsAStatus_holdsUntilTheEndOfTheTask() {
    try (StubServer server = StubServer.answering(StubServer.response("404 Not Found", ""))) {
      RunOutcome outcome =
          TestRun.of(
                  ScriptedPlan.of(
                          scope -> {
                            scope.expect(404);
                            scope.http().get("/task");
                            scope.virtualUser().stop();
                          })
                      .withOnStop(scope -> scope.http().get("/stop")))
              .host(server.url())
              .execute();

      assertThat(outcome.kept().requests())
          .extracting(RequestSnapshot::name, RequestSnapshot::failures)
          .containsExactly(tuple("GET /stop", 1L), tuple("GET /task", 0L));
    }
  }

  @Test
  void users_inAnyRun_haveTheRandomnessOfSeedAndNumber() {
    List<Long> first = randomOfUsers();
    assertThat(first).hasSize(5).doesNotHaveDuplicates().isEqualTo(randomOfUsers());
  }

  private List<Long> randomOfUsers() {
    Map<Integer, Long> drawn = new ConcurrentHashMap<>();
    TestRun.of(
            scope -> {
              drawn.put(scope.virtualUser().id(), scope.virtualUser().random().nextLong());
              scope.virtualUser().stop();
            })
        .users(5)
        .execute();
    return drawn.keySet().stream().sorted().map(drawn::get).toList();
  }
}
