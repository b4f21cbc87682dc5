package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Users who share one carrier with the reactor, as in a fork on two cores. */
class OneCarrierTest {

  /**
   * At the end of a run, users are called from outside the carrier. The reactor is not all that it
   * runs from then on.
   */
  @Test
  void run_ofUsersWhoDoNotWait_endsWhenItsTimeIsOver() throws Exception {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      LimitedRun.Told run =
          LimitedRun.start(
                  List.of(),
                  List.of("-Djdk.virtualThreadScheduler.parallelism=1"),
                  300,
                  server.url())
              .getFirst();

      assertThat(run.cutOff()).isZero();
      assertThat(run.failed()).isZero();
      assertThat(run.succeeded()).isPositive();
    }
  }
}
