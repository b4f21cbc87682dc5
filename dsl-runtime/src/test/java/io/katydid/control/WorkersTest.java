package io.katydid.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.Arrivals;
import io.katydid.api.WorkerLoss;
import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.TargetOptions;
import io.katydid.api.load.VerdictOptions;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.fork.Fork;
import io.katydid.measure.Frame;
import io.katydid.store.RunEnd;
import io.katydid.store.RunOutcome;
import io.katydid.store.WorkerOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Arrivals at a server, by two processes. */
class WorkersTest {

  private final List<String> warnings = new ArrayList<>();

  @Test
  void execute_twoWorkers_haveEachRequestOfTheServer() {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      RunOutcome outcome = execute(load(server, Duration.ofSeconds(1)), frame -> {});

      assertThat(outcome.runErrors()).isEmpty();
      assertThat(outcome.stopReason()).isEqualTo(RunEnd.TIME_OVER);
      assertThat(outcome.kept().total().count()).isEqualTo(server.requests().size());
      assertThat(outcome.workers())
          .hasSize(2)
          .allSatisfy(it -> {
            assertThat(it.requests()).isPositive();
            assertThat(it.facts().jdk()).isEqualTo(Runtime.version().toString());
            assertThat(it.clock().uncertaintyNanos()).isPositive();
            assertThat(it.ending().lost()).isFalse();
          });
      assertThat(outcome.workers().stream().mapToLong(WorkerOutcome::requests).sum())
          .isEqualTo(outcome.kept().total().count());
    }
  }

  @ParameterizedTest
  @EnumSource(WorkerLoss.class)
  void execute_oneIsKilled_isAsWasAskedFor(WorkerLoss policy) {
    AtomicBoolean killed = new AtomicBoolean();
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      LoadSpec load = load(server, Duration.ofSeconds(4)).with(RunOptions.ON_WORKER_LOSS, policy);
      RunOutcome outcome =
          execute(
              load,
              frame -> {
                if (!killed.getAndSet(true)) {
                  children().getFirst().destroyForcibly();
                }
              });

      assertThat(outcome.workers().stream().filter(it -> it.ending().lost())).hasSize(1);
      assertThat(outcome.kept().total().count()).isPositive();
      if (policy == WorkerLoss.FAIL) {
        assertThat(outcome.stopReason()).contains("was lost");
        assertThat(outcome.runErrors())
            .singleElement()
            .asString()
            .contains("was lost after ", "by signal 9 (killed");
      } else {
        assertThat(outcome.stopReason()).isEqualTo(RunEnd.TIME_OVER);
        assertThat(outcome.runErrors()).isEmpty();
        assertThat(warnings).singleElement().asString().contains("was lost after ");
      }
    }
    assertThat(children()).isEmpty();
  }

  private static List<ProcessHandle> children() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
  }

  private RunOutcome execute(LoadSpec spec, Consumer<Frame> frames) {
    Load load = Load.of(spec, 1);
    try (ControlledRun run =
        ControlledRun.ofWorkers(load, Fork.jvms(spec, 2), interval -> {}, frames, warnings::add)) {
      return run.execute();
    }
  }

  private static LoadSpec load(StubServer server, Duration runTime) {
    return LoadSpec.of(List.of(ArrivingUser.class))
        .withText(WorkloadOptions.ARRIVAL_RATE, "100/s")
        .with(WorkloadOptions.ARRIVALS, Arrivals.EVEN)
        .with(WorkloadOptions.MAX_USERS, 50)
        .with(RunOptions.RUN_TIME, runTime)
        .with(RunOptions.WORKERS, 2)
        .with(RunOptions.GRACE_PERIOD, Duration.ofMinutes(1))
        .with(VerdictOptions.EXTEND, 0)
        .with(TargetOptions.HOST, server.url())
        .with(new LoadSlo("", "failures < 100%"));
  }
}
