package io.katydid.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.Arrivals;
import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.TargetOptions;
import io.katydid.api.load.VerdictOptions;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.run.UserPlans;
import io.katydid.store.Interval;
import io.katydid.store.RunOutcome;
import io.katydid.store.SeriesPart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrivals at a server, in this JVM and in a fork: the control is the same. */
class ControlledRunTest {

  @Timeout(120)
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void execute_undecidedAtTheEnd_extendsAsOftenAsItMay(boolean forked) {
    Duration runTime = Duration.ofMillis(300);
    while (!isExtended(forked, runTime)) {
      runTime = runTime.multipliedBy(2);
    }
  }

  /** Not if a busy machine has completed no request in time: that is no open question. */
  private static boolean isExtended(boolean forked, Duration runTime) {
    List<Interval> intervals = new ArrayList<>();
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      RunOutcome outcome = execute(forked, load(server, runTime, "p99.99 < 1m"), intervals::add);

      assertThat(outcome.stopReason()).isEqualTo("run time over");
      assertThat(outcome.runErrors()).isEmpty();
      assertThat(outcome.kept().total().count()).isEqualTo(server.requests().size());
      if (completed(intervals, runTime) == 0) {
        return false;
      }
      assertThat(outcome.extensions()).isEqualTo(2);
      assertThat(outcome.kept().windowNanos()).isGreaterThan(runTime.multipliedBy(2).toNanos());
      return true;
    }
  }

  private static long completed(List<Interval> intervals, Duration by) {
    return intervals.stream()
        .takeWhile(it -> it.elapsedNanos() < by.toNanos())
        .mapToLong(it -> it.measured().total().count())
        .sum();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void execute_decidedAtTheEnd_isNotExtended(boolean forked) {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      RunOutcome outcome = execute(forked, load(server, Duration.ofSeconds(1), "failures < 100%"));

      assertThat(outcome.extensions()).isZero();
      assertThat(outcome.stopReason()).isEqualTo("run time over");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void execute_anyRun_hasEachRequestInItsTimeSeries(boolean forked) {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      RunOutcome outcome = execute(forked, load(server, Duration.ofMillis(300), "failures < 100%"));
      List<SeriesPart> parts = outcome.series().parts(Long.MAX_VALUE).toList();

      assertThat(parts).isNotEmpty();
      assertThat(parts.stream().mapToLong(part -> part.total().count()).sum())
          .isEqualTo(server.requests().size());
      assertThat(parts.getLast().endNanos()).isGreaterThan(Duration.ofMillis(300).toNanos());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void execute_abortConditionIsMet_endsAndCannotPass(boolean forked) {
    try (StubServer server =
        StubServer.answering(StubServer.response("503 Service Unavailable", ""))) {
      RunOutcome outcome =
          execute(
              forked,
              load(server, Duration.ofHours(1), "failures < 1%")
                  .with(VerdictOptions.ABORT_IF, "failures > 50% for 1s"));

      assertThat(outcome.stopReason()).contains("failures > 50%");
      assertThat(outcome.runErrors()).containsExactly(outcome.stopReason());
      assertThat(outcome.isTimeOver()).isFalse();
    }
  }

  private static RunOutcome execute(boolean forked, LoadSpec spec) {
    return execute(forked, spec, interval -> {});
  }

  private static RunOutcome execute(boolean forked, LoadSpec spec, Consumer<Interval> intervals) {
    Load load = Load.of(spec, 1);
    try (ControlledRun run =
        forked
            ? ControlledRun.forked(load, intervals, frame -> {})
            : ControlledRun.embedded(
                load,
                List.of(UserPlans.find(ArrivingUser.class)),
                List.of(),
                intervals,
                frame -> {})) {
      return run.execute();
    }
  }

  private static LoadSpec load(StubServer server, Duration runTime, String objective) {
    return LoadSpec.of(List.of(ArrivingUser.class))
        .withText(WorkloadOptions.ARRIVAL_RATE, "200/s")
        .with(WorkloadOptions.ARRIVALS, Arrivals.EVEN)
        .with(WorkloadOptions.MAX_USERS, 50)
        .with(RunOptions.RUN_TIME, runTime)
        .with(RunOptions.GRACE_PERIOD, Duration.ofMinutes(1))
        .with(TargetOptions.HOST, server.url())
        .with(new LoadSlo("", objective));
  }
}
