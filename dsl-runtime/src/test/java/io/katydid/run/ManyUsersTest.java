package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.Curve;
import io.katydid.api.load.Schedule;
import io.katydid.store.RunOutcome;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Loads of which so many users are due at once that they take a while to be started. */
@Timeout(60)
class ManyUsersTest {

  private static final int MANY = 1_000_000;

  static Stream<Schedule> allAtOnce() {
    Curve.Piece piece = new Curve.Piece(0, TestRun.LONG.toNanos(), MANY, MANY);
    return Stream.of(
        new Schedule.Closed(MANY, 1e12), new Schedule.UserStages(new Curve(List.of(piece))));
  }

  @ParameterizedTest
  @MethodSource("allAtOnce")
  void execute_stoppedWhileUsersAreStarted_startsNoMore(Schedule schedule) {
    RunOutcome outcome =
        TestRun.of(scope -> scope.virtualUser().stopRun("seen enough"))
            .profile(new TestLoad(schedule, TestRun.LONG, Duration.ZERO, TestRun.LONG))
            .execute();

    assertThat(outcome.stopReason()).isEqualTo("seen enough");
    assertThat(outcome.spawned()).isPositive().isLessThan(MANY);
  }

  /** The time goes by while they are started. */
  @ParameterizedTest
  @MethodSource("allAtOnce")
  void execute_timeOverWhileUsersAreStarted_startsNoMore(Schedule schedule) {
    RunOutcome outcome =
        TestRun.of(scope -> scope.virtualUser().random())
            .profile(new TestLoad(schedule, Duration.ofMillis(1), Duration.ZERO, TestRun.LONG))
            .execute();

    assertThat(outcome.isTimeOver()).isTrue();
    assertThat(outcome.spawned()).isLessThan(MANY);
  }
}
