package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Http;
import io.katydid.api.Response;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import io.katydid.examples.server.DemoServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A server under load that answers 200 may still answer nonsense. Who notices?
 *
 * <p>The task does. A status of 400 or more fails a request by itself; for all else the newest
 * request stays open until the next one: {@code response.fail("..")} marks it failed, and so does
 * any failed assertion, of AssertJ or another library. A 404 that is the right answer is accepted
 * by {@code response.succeed()}.
 *
 * <p>What to see: failures are counted in their request, and grouped by their reason.
 */
class L05_Checks {

  private static DemoServer server;

  @BeforeAll
  static void start() {
    server = DemoServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @User
  @WaitTime("10ms")
  static class WhoFails {

    @Task
    void compute(Http http) {
      Response response = http.get("/fib/{n}", 20);
      if (response.json("/value", long.class) != 6766) {
        response.fail("wrong number");
      }
    }
  }

  @User
  @WaitTime("10ms")
  static class WhoAsserts {

    @Task
    void compute(Http http) {
      assertThat(http.get("/fib/{n}", 20).json("/value", long.class)).isEqualTo(6766);
    }
  }

  @User
  @WaitTime("10ms")
  static class WhoAccepts {

    @Task
    void askForWhatIsGone(Http http) {
      Response response = http.get("/gone");
      if (response.status() == 404) {
        response.succeed();
      }
    }
  }

  @Test
  void request_failedByTheTask_isCountedWithItsReason() {
    LoadResult result = run(WhoFails.class);

    assertThat(result.request("GET /fib/{n}").failureRatio()).isEqualTo(1);
    assertThat(result.errors())
        .singleElement()
        .satisfies(error -> assertThat(error.message()).startsWith("wrong number"));
  }

  @Test
  void request_followedByAFailedAssertion_isCountedAsFailed() {
    assertThat(run(WhoAsserts.class).request("GET /fib/{n}").failureRatio()).isEqualTo(1);
  }

  @Test
  void request_acceptedByTheTask_isCountedAsSucceeded() {
    assertThat(run(WhoAccepts.class).request("GET /gone").failures()).isZero();
  }

  private static LoadResult run(Class<?> users) {
    return LoadRun.of(users).host(server.host()).users(5).iterations(20).runTime("1m").execute();
  }
}
