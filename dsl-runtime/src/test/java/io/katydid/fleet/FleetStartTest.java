package io.katydid.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.api.WorkerLoss;
import io.katydid.remote.EngineCommand;
import io.katydid.remote.EngineEvent;
import io.katydid.run.EngineCommands;
import io.katydid.store.RunEnd;
import io.katydid.store.WorkerClock;
import io.katydid.store.WorkerFacts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How workers without processes begin together, or do not. */
@Timeout(60)
class FleetStartTest {

  private static final long OFFSET = 1_000_000_000_000L;

  private final FakeFleet fleet = new FakeFleet();

  @Test
  void execute_allReady_beginAtOneTimeByTheClockOfEach() {
    FakeLink one = new FakeLink(1, 0, Answers::endAtOnce);
    FakeLink other = new FakeLink(2, OFFSET, Answers::endAtOnce);

    RunEnd end = fleet.execute(WorkerLoss.FAIL, List.of(one, other));

    long uncertainty = end.workers().get(0).clock().uncertaintyNanos();
    uncertainty += end.workers().get(1).clock().uncertaintyNanos();
    assertThat(begin(other) - begin(one)).isBetween(OFFSET - uncertainty, OFFSET + uncertainty);
    assertThat(one.sent.getFirst()).isInstanceOf(EngineCommand.Start.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void execute_oneRefuses_isRefusedByItsName(boolean ofArgument) {
    assertThatThrownBy(() ->
            fleet.execute(
                WorkerLoss.FAIL,
                List.of(
                    new FakeLink(1, 0, Answers::endAtOnce),
                    new FakeLink(
                        2,
                        0,
                        Answers.onStart(
                            it -> it.report(new EngineEvent.Refused("no rows", ofArgument)))))))
        .isInstanceOf(ofArgument ? IllegalArgumentException.class : IllegalStateException.class)
        .hasMessage("worker 2 of 2 cannot make its share: no rows");
  }

  @Test
  void execute_oneRefuses_othersAreToldWhy() {
    FakeLink good = new FakeLink(1, 0, Answers::endAtOnce);
    FakeLink other =
        new FakeLink(
            2, 0, Answers.onStart(it -> it.report(new EngineEvent.Refused("no rows", true))));

    assertThatThrownBy(() -> fleet.execute(WorkerLoss.FAIL, List.of(good, other)))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(good.sent)
        .contains(new EngineCommand.Stop("worker 2 of 2 cannot make its share: no rows"))
        .doesNotHaveAnyElementsOfTypes(EngineCommand.Begin.class);
  }

  @Test
  void execute_oneEndsBeforeTheRun_isRefusedByItsName() {
    assertThatThrownBy(() ->
            fleet.execute(
                WorkerLoss.CONTINUE,
                List.of(
                    new FakeLink(1, 0, Answers::endAtOnce),
                    new FakeLink(2, 0, Answers.onStart(FakeLink::kill)))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "worker 2 of 2 ended before the run began, with exit code 3; its last output:\n"
                + "halting");
  }

  /** Ctrl-C is sent to both, and either may be the first to know. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void abort_asAWorkerEndsByTheSameSignal_isTheReason(boolean abortedFirst) {
    FakeLink starting = new FakeLink(1, 0, Answers.onStart(it -> {}));
    FakeLink other = new FakeLink(2, 0, Answers::endAtOnce);
    String reason = "by a signal before the load began: there is no report";
    try (Fleet running = fleet.start(WorkerLoss.FAIL, List.of(starting, other))) {
      if (abortedFirst) {
        running.abort("by a signal");
        starting.signalled(() -> {});
      } else {
        starting.signalled(() -> running.abort("by a signal"));
      }

      assertThatThrownBy(running::execute)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(reason);
    }
    assertThat(other.sent).contains(new EngineCommand.Stop(reason));
  }

  @Test
  void execute_oneEndsByASignalToItAlone_isRefusedByItsName() {
    assertThatThrownBy(() ->
            fleet.execute(
                WorkerLoss.FAIL,
                List.of(new FakeLink(1, 0, Answers.onStart(it -> it.signalled(() -> {}))))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("worker 1 of 1 ended before the run began, with exit code 3");
  }

  /** It begins for that, without its clocks being compared. */
  @Test
  void abort_beforeAllAreReady_endsTheRun() {
    FakeLink link =
        new FakeLink(
            1,
            0,
            (it, command) -> {
              if (!(command instanceof EngineCommand.Start)) {
                Answers.untilStopped(it, command);
              }
            });
    try (Fleet running = fleet.start(WorkerLoss.FAIL, List.of(link))) {
      running.abort("by hand");
      link.ready();

      RunEnd end = running.execute();

      assertThat(end.stopReason()).isEqualTo("by hand");
      assertThat(end.workers().getFirst().clock()).isEqualTo(WorkerClock.NOT_COMPARED);
    }
    assertThat(begin(link)).isEqualTo(EngineCommands.NOW);
  }

  @Test
  void execute_otherJdkAndWallClock_areWarnings() {
    FakeLink one = new FakeLink(1, 0, Answers::endAtOnce);
    FakeLink other =
        new FakeLink(
            2,
            0,
            (link, command) -> {
              if (command instanceof EngineCommand.Start) {
                link.report(
                    new EngineEvent.Ready(new WorkerFacts("host-2", 72, "21.0.9", 4, "1.0.0")));
              } else {
                Answers.endAtOnce(link, command);
              }
            });

    fleet.execute(WorkerLoss.FAIL, List.of(one, other));

    assertThat(fleet.warnings)
        .containsExactly(
            "the workers run on several JDKs, which may be of several speeds: worker 2 (host-2, pid"
                + " 72) on 21.0.9, worker 1 (host-1, pid 71) on 25.0.1");
  }

  private static long begin(FakeLink link) {
    return link.sent.stream()
        .filter(EngineCommand.Begin.class::isInstance)
        .map(EngineCommand.Begin.class::cast)
        .findFirst()
        .orElseThrow()
        .atNanos();
  }
}
