package io.katydid.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.Arrivals;
import io.katydid.api.load.Schedule;
import io.katydid.net.Network;
import io.katydid.run.LoadProfile;
import io.katydid.run.UserPlans;
import io.katydid.store.RunOutcome;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.Rules;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrivals at a server, in this JVM and in a fork: the control is the same. */
class ControlledRunTest {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void execute_undecidedAtTheEnd_extendsAsOftenAsItMay(boolean forked) {
    Rules rules = new Rules(2, false, false, "", false);
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      RunOutcome outcome =
          execute(forked, load(server, Duration.ofMillis(300), "p99.99 < 1m", rules));

      assertThat(outcome.extensions()).isEqualTo(2);
      assertThat(outcome.stopReason()).isEqualTo("run time over");
      assertThat(outcome.runErrors()).isEmpty();
      assertThat(outcome.kept().windowNanos()).isGreaterThan(Duration.ofMillis(600).toNanos());
      assertThat(outcome.kept().total().count()).isEqualTo(server.requests().size());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void execute_decidedAtTheEnd_isNotExtended(boolean forked) {
    Rules rules = new Rules(2, false, false, "", false);
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      RunOutcome outcome =
          execute(forked, load(server, Duration.ofSeconds(1), "failures < 100%", rules));

      assertThat(outcome.extensions()).isZero();
      assertThat(outcome.stopReason()).isEqualTo("run time over");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void execute_abortConditionIsMet_endsAndCannotPass(boolean forked) {
    Rules rules = new Rules(0, false, false, "failures > 50% for 1s", false);
    try (StubServer server =
        StubServer.answering(StubServer.response("503 Service Unavailable", ""))) {
      RunOutcome outcome =
          execute(forked, load(server, Duration.ofHours(1), "failures < 1%", rules));

      assertThat(outcome.stopReason()).contains("failures > 50%");
      assertThat(outcome.runErrors()).containsExactly(outcome.stopReason());
      assertThat(outcome.isTimeOver()).isFalse();
    }
  }

  private static RunOutcome execute(boolean forked, Load load) {
    try (ControlledRun run =
        forked
            ? ControlledRun.forked(load, List.of(ArrivingUser.class), frame -> {})
            : ControlledRun.embedded(
                load, List.of(UserPlans.find(ArrivingUser.class)), frame -> {})) {
      return run.execute();
    }
  }

  private static Load load(StubServer server, Duration runTime, String objective, Rules rules) {
    return new Load(
        new LoadProfile(
            new Schedule.Open(200, Arrivals.EVEN, 50),
            runTime,
            Duration.ZERO,
            Duration.ofMinutes(1)),
        Network.to(server.url()),
        1,
        List.of(RequestObjective.parse("", objective)),
        rules);
  }
}
