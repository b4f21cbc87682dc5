package io.katydid.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.katydid.api.Target;
import io.katydid.api.WorkerLoss;
import io.katydid.remote.EngineCommand;
import io.katydid.remote.EngineEvent;
import io.katydid.store.RunEnd;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What workers without processes are commanded while they run. */
@Timeout(60)
class FleetCommandsTest {

  private final FakeFleet fleet = new FakeFleet();

  @Test
  void change_running_isAtTheSameTimeForAll() {
    List<FakeLink> links =
        List.of(
            new FakeLink(1, 0, Answers::untilFinished), new FakeLink(2, 0, Answers::untilFinished));
    try (Fleet running = fleet.start(WorkerLoss.FAIL, links)) {
      running.change("Shopper", Target.users(7), Duration.ZERO);
      running.finish("enough");
      assertThat(running.execute().stopReason()).isEqualTo("enough");
    }

    assertThat(links)
        .extracting(
            link -> link.sent.stream().filter(EngineCommand.Change.class::isInstance).toList())
        .allSatisfy(it ->
            assertThat(it)
                .containsExactly(
                    new EngineCommand.Change("Shopper", Target.users(7), Duration.ZERO, 0)));
  }

  @Test
  void execute_runTimeIsOver_isAnsweredToAll() {
    List<FakeLink> links = List.of(extended(1), extended(2));
    try (Fleet running = fleet.start(WorkerLoss.FAIL, links)) {
      fleet.onRunTimeOver(running::extend);

      assertThat(running.execute().stopReason()).isEqualTo(RunEnd.TIME_OVER);
    }
    assertThat(links)
        .allSatisfy(link ->
            assertThat(link.sent.stream().filter(EngineCommand.Extend.class::isInstance))
                .hasSize(1));
  }

  private static FakeLink extended(int number) {
    return new FakeLink(
        number,
        0,
        (link, command) -> {
          switch (command) {
            case EngineCommand.Start it -> link.ready();
            case EngineCommand.Begin it -> {
              link.second(1, 10);
              link.report(new EngineEvent.RunTimeOver());
            }
            case EngineCommand.Extend it -> link.end(2, RunEnd.TIME_OVER);
            case EngineCommand.Beat it -> {}
            default -> throw new AssertionError(command);
          }
        });
  }

  /** What the late one has measured decides as well; the load does not go on meanwhile. */
  @Test
  void timeOver_oneIsLate_endsTheLoadOfAll() {
    List<FakeLink> links = List.of(late(1, true), late(2, false));
    try (Fleet running = fleet.start(WorkerLoss.FAIL, links)) {
      fleet.onRunTimeOver(running::extend);

      assertThat(running.execute().stopReason()).isEqualTo(RunEnd.TIME_OVER);
    }
    assertThat(links.getFirst().sent).hasAtLeastOneElementOfType(EngineCommand.End.class);
  }

  /** Its question comes when that of the other one has been answered. */
  @Test
  void timeOver_oneAsksWhenItIsDecided_isNotExtendedAlone() {
    AtomicBoolean asked = new AtomicBoolean();
    FakeLink early = late(1, true);
    FakeLink late =
        new FakeLink(
            2,
            0,
            (link, command) -> {
              switch (command) {
                case EngineCommand.Start it -> link.ready();
                case EngineCommand.End it when asked.compareAndSet(false, true) ->
                    link.report(new EngineEvent.RunTimeOver());
                case EngineCommand.End it -> link.end(2, RunEnd.TIME_OVER);
                case EngineCommand.Extend it -> link.end(9, RunEnd.TIME_OVER);
                default -> {}
              }
            });
    try (Fleet running = fleet.start(WorkerLoss.FAIL, List.of(early, late))) {
      fleet.onRunTimeOver(running::extend);

      assertThat(running.execute().elapsedNanos()).isEqualTo(2 * FakeLink.SECOND);
    }
    assertThat(late.sent).doesNotHaveAnyElementsOfTypes(EngineCommand.Extend.class);
  }

  private static FakeLink late(int number, boolean timeOver) {
    return new FakeLink(
        number,
        0,
        (link, command) -> {
          switch (command) {
            case EngineCommand.Start it -> link.ready();
            case EngineCommand.Begin it when timeOver -> {
              link.second(1, 10);
              link.report(new EngineEvent.RunTimeOver());
            }
            case EngineCommand.End it -> link.end(2, RunEnd.TIME_OVER);
            default -> {}
          }
        });
  }

  @Test
  void execute_interrupted_cutsAllOff() {
    FakeLink link = new FakeLink(1, 0, Answers::untilStopped);
    Thread.currentThread().interrupt();

    RunEnd end = fleet.execute(WorkerLoss.FAIL, List.of(link));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(end.stopReason()).isEqualTo("interrupted");
  }

  @Test
  void execute_interruptedAndThrowing_setsTheStatusAgain() {
    FakeLink refusing =
        new FakeLink(
            1,
            0,
            Answers.onStart(it -> it.report(new EngineEvent.Refused("stopped before", false))));
    Thread.currentThread().interrupt();

    assertThatIllegalStateException()
        .isThrownBy(() -> fleet.execute(WorkerLoss.FAIL, List.of(refusing)));

    assertThat(Thread.interrupted()).isTrue();
  }
}
