package io.katydid.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.api.Target;
import io.katydid.api.WorkerLoss;
import io.katydid.remote.EngineCommand;
import io.katydid.remote.EngineEvent;
import io.katydid.run.EngineCommands;
import io.katydid.run.EngineListener;
import io.katydid.run.Share;
import io.katydid.run.TakeOver;
import io.katydid.store.Interval;
import io.katydid.store.RunEnd;
import io.katydid.store.WorkerFacts;
import io.katydid.store.WorkerOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers without processes: what they are commanded, and what becomes of what they report. */
@Timeout(60)
class FleetTest {

  private static final long OFFSET = 1_000_000_000_000L;

  private final List<String> warnings = new ArrayList<>();
  private final List<Interval> intervals = new ArrayList<>();
  private Runnable runTimeOver = () -> {};

  @Test
  void execute_allReady_beginAtOneTimeByTheClockOfEach() {
    FakeLink one = new FakeLink(1, 0, FleetTest::endAtOnce);
    FakeLink other = new FakeLink(2, OFFSET, FleetTest::endAtOnce);

    RunEnd end = execute(WorkerLoss.FAIL, List.of(one, other));

    long uncertainty = end.workers().get(0).clock().uncertaintyNanos();
    uncertainty += end.workers().get(1).clock().uncertaintyNanos();
    assertThat(begin(other) - begin(one)).isBetween(OFFSET - uncertainty, OFFSET + uncertainty);
    assertThat(one.sent.getFirst()).isInstanceOf(EngineCommand.Start.class);
  }

  private static long begin(FakeLink link) {
    return link.sent.stream()
        .filter(EngineCommand.Begin.class::isInstance)
        .map(EngineCommand.Begin.class::cast)
        .findFirst()
        .orElseThrow()
        .atNanos();
  }

  @Test
  void execute_allEnd_isTheEndOfOneRun() {
    RunEnd end =
        execute(
            WorkerLoss.FAIL,
            List.of(
                new FakeLink(
                    1,
                    0,
                    onBegin(it -> {
                      it.second(1, 10);
                      it.end(2, RunEnd.ITERATIONS_OVER);
                    })),
                new FakeLink(
                    2,
                    0,
                    onBegin(it -> {
                      it.second(1, 20);
                      it.second(2, 30);
                      it.end(3, RunEnd.TIME_OVER);
                    }))));

    assertThat(end.stopReason()).isEqualTo(RunEnd.TIME_OVER);
    assertThat(end.runErrors()).isEmpty();
    assertThat(end.spawned()).isEqualTo(2);
    assertThat(end.elapsedNanos()).isEqualTo(3 * FakeLink.SECOND);
    assertThat(intervals.stream().mapToLong(it -> it.measured().iterations()).sum()).isEqualTo(60);
    assertThat(end.workers())
        .extracting(WorkerOutcome::name)
        .containsExactly("worker 1 (host-1)", "worker 2 (host-2)");
    assertThat(end.workers()).noneMatch(it -> it.ending().lost());
    assertThat(warnings).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void execute_oneRefuses_isRefusedByItsName(boolean ofArgument) {
    assertThatThrownBy(() ->
            execute(
                WorkerLoss.FAIL,
                List.of(
                    new FakeLink(1, 0, FleetTest::endAtOnce),
                    new FakeLink(
                        2,
                        0,
                        onStart(it -> it.report(new EngineEvent.Refused("no rows", ofArgument)))))))
        .isInstanceOf(ofArgument ? IllegalArgumentException.class : IllegalStateException.class)
        .hasMessage("worker 2 of 2 cannot make its share: no rows");
  }

  @Test
  void execute_oneEndsBeforeTheRun_isRefusedByItsName() {
    assertThatThrownBy(() ->
            execute(
                WorkerLoss.CONTINUE,
                List.of(
                    new FakeLink(1, 0, FleetTest::endAtOnce),
                    new FakeLink(2, 0, onStart(FakeLink::kill)))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "worker 2 of 2 ended before the run began, with exit code 3; its last output:\n"
                + "halting");
  }

  @Test
  void execute_oneIsLostAndThatFails_endsTheOthers() {
    FakeLink left = new FakeLink(1, 0, FleetTest::untilStopped);

    RunEnd end = execute(WorkerLoss.FAIL, List.of(left, lost()));

    assertThat(end.stopReason()).isEqualTo("worker 2 (host-2, pid 72) was lost");
    assertThat(end.runErrors())
        .singleElement()
        .asString()
        .startsWith("worker 2 (host-2, pid 72) was lost after ")
        .endsWith(
            ", with exit code 3; its figures are up to its last full second; its last output:\n"
                + "halting");
    assertThat(end.workers().getLast().ending().lost()).isTrue();
    assertThat(end.workers().getLast().ending().reason()).isEqualTo("with exit code 3");
    assertThat(intervals.stream().mapToLong(it -> it.measured().iterations()).sum()).isEqualTo(30);
  }

  @Test
  void execute_oneIsLostAndOthersContinue_passesWithAWarning() {
    FakeLink left =
        new FakeLink(
            1,
            0,
            onBegin(it -> {
              it.second(1, 10);
              it.end(2, RunEnd.TIME_OVER);
            }));

    RunEnd end = execute(WorkerLoss.CONTINUE, List.of(left, lost()));

    assertThat(end.stopReason()).isEqualTo(RunEnd.TIME_OVER);
    assertThat(end.runErrors()).isEmpty();
    assertThat(end.spawned()).isEqualTo(2);
  }

  @Test
  void execute_oneIsLost_othersAreItsHeirs() {
    List<FakeLink> left = List.of(heir(1), heir(3));

    RunEnd end = execute(WorkerLoss.REDISTRIBUTE, List.of(left.getFirst(), lost(), left.getLast()));

    assertThat(end.runErrors()).isEmpty();
    assertThat(warnings)
        .singleElement()
        .asString()
        .startsWith("worker 2 (host-2, pid 72) was lost");
    assertThat(left)
        .allSatisfy(link ->
            assertThat(takeOver(link))
                .satisfies(it -> {
                  assertThat(it.lost()).isEqualTo(1);
                  assertThat(it.heirs()).containsExactly(0, 2);
                  assertThat(it.iterationsLeft()).containsExactly(9L);
                }));
    assertThat(takeOver(left.getFirst())).isEqualTo(takeOver(left.getLast()));
  }

  private static TakeOver takeOver(FakeLink link) {
    return link.sent.stream()
        .filter(EngineCommand.TakeOverShare.class::isInstance)
        .map(it -> ((EngineCommand.TakeOverShare) it).takeOver())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONTINUE", "REDISTRIBUTE"})
  void execute_allAreLost_cannotPass(WorkerLoss policy) {
    RunEnd end = execute(policy, List.of(lost()));

    assertThat(end.runErrors()).hasSize(1);
    assertThat(end.stopReason()).endsWith("was lost");
  }

  /** As by user code that ends the run: it ends for all. */
  @Test
  void execute_loadOfOneIsEnded_othersEndToo() {
    FakeLink other = new FakeLink(2, 0, FleetTest::untilFinished);

    RunEnd end =
        execute(
            WorkerLoss.FAIL,
            List.of(
                new FakeLink(
                    1,
                    0,
                    onBegin(it -> {
                      it.second(1, 10);
                      it.end(1, "the work is done", "no user could start");
                    })),
                other));

    assertThat(end.stopReason()).isEqualTo("the work is done");
    assertThat(end.runErrors()).containsExactly("worker 1 (host-1, pid 71): no user could start");
  }

  @Test
  void execute_allSayTheSame_isSaidOnce() {
    List<FakeLink> links =
        List.of(
            new FakeLink(1, 0, onBegin(it -> it.end(1, RunEnd.TIME_OVER, "nothing was measured"))),
            new FakeLink(2, 0, onBegin(it -> it.end(1, RunEnd.TIME_OVER, "nothing was measured"))));

    assertThat(execute(WorkerLoss.FAIL, links).runErrors()).containsExactly("nothing was measured");
  }

  @Test
  void execute_noneHasAUserLeft_endsTheRun() {
    List<FakeLink> links =
        List.of(new FakeLink(1, 0, withoutUsersFrom(1)), new FakeLink(2, 0, withoutUsersFrom(2)));

    RunEnd end = execute(WorkerLoss.FAIL, links);

    assertThat(end.stopReason()).isEqualTo(RunEnd.USERS_ENDED);
    assertThat(end.runErrors()).isEmpty();
    assertThat(intervals).hasSizeGreaterThanOrEqualTo(2);
  }

  private static BiConsumer<FakeLink, EngineCommand> withoutUsersFrom(int second) {
    return (link, command) -> {
      switch (command) {
        case EngineCommand.Start it -> link.ready();
        case EngineCommand.Begin it -> {
          link.second(1, 5, second == 1);
          link.second(2, 5, true);
        }
        case EngineCommand.Finish(String reason) -> link.end(3, reason);
        case EngineCommand.Beat it -> {}
        default -> throw new AssertionError(command);
      }
    };
  }

  @Test
  void change_running_isAtTheSameTimeForAll() {
    List<FakeLink> links =
        List.of(
            new FakeLink(1, 0, FleetTest::untilFinished),
            new FakeLink(2, 0, FleetTest::untilFinished));
    try (Fleet fleet = fleet(WorkerLoss.FAIL, links, interval -> {})) {
      fleet.change("Shopper", Target.users(7), Duration.ZERO);
      fleet.finish("enough");
      assertThat(fleet.execute().stopReason()).isEqualTo("enough");
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
    try (Fleet fleet = fleet(WorkerLoss.FAIL, links, intervals::add)) {
      runTimeOver = fleet::extend;

      assertThat(fleet.execute().stopReason()).isEqualTo(RunEnd.TIME_OVER);
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

  @Test
  void rowsOver_ofOneWorker_doNotEndTheLoadOfOthers() {
    String rowsOver = "each row of a.csv that this worker has was used once (5 of 10)";
    FakeLink goesOn =
        new FakeLink(
            2,
            0,
            (link, command) -> {
              switch (command) {
                case EngineCommand.Start it -> link.ready();
                case EngineCommand.Begin it -> link.end(2, RunEnd.TIME_OVER);
                default -> {}
              }
            });
    FakeLink ends =
        new FakeLink(
            1,
            0,
            (link, command) -> {
              switch (command) {
                case EngineCommand.Start it -> link.ready();
                case EngineCommand.Begin it -> link.end(1, rowsOver);
                default -> {}
              }
            });

    assertThat(execute(WorkerLoss.FAIL, List.of(ends, goesOn)).stopReason())
        .isEqualTo(RunEnd.TIME_OVER);
    assertThat(goesOn.sent).doesNotHaveAnyElementsOfTypes(EngineCommand.Finish.class);
  }

  /** What the late one has measured decides as well; the load does not go on meanwhile. */
  @Test
  void timeOver_oneIsLate_endsTheLoadOfAll() {
    List<FakeLink> links = List.of(late(1, true), late(2, false));
    try (Fleet fleet = fleet(WorkerLoss.FAIL, links, interval -> {})) {
      runTimeOver = fleet::extend;

      assertThat(fleet.execute().stopReason()).isEqualTo(RunEnd.TIME_OVER);
    }
    assertThat(links.getFirst().sent).hasAtLeastOneElementOfType(EngineCommand.End.class);
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

  /** It begins for that, without its clocks being compared. */
  @Test
  void abort_beforeAllAreReady_endsTheRun() {
    List<FakeLink> links = List.of(new FakeLink(1, 0, FleetTest::untilStopped));
    try (Fleet fleet = fleet(WorkerLoss.FAIL, links, interval -> {})) {
      fleet.abort("by hand");

      assertThat(fleet.execute().stopReason()).isEqualTo("by hand");
    }
    assertThat(begin(links.getFirst())).isEqualTo(EngineCommands.NOW);
  }

  @Test
  void execute_interrupted_cutsAllOff() {
    FakeLink link = new FakeLink(1, 0, FleetTest::untilStopped);
    Thread.currentThread().interrupt();

    RunEnd end = execute(WorkerLoss.FAIL, List.of(link));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(end.stopReason()).isEqualTo("interrupted");
  }

  @Test
  void execute_otherJdkAndWallClock_areWarnings() {
    FakeLink one = new FakeLink(1, 0, FleetTest::endAtOnce);
    FakeLink other =
        new FakeLink(
            2,
            0,
            (link, command) -> {
              if (command instanceof EngineCommand.Start) {
                link.report(
                    new EngineEvent.Ready(new WorkerFacts("host-2", 72, "21.0.9", 4, "1.0.0")));
              } else {
                endAtOnce(link, command);
              }
            });

    execute(WorkerLoss.FAIL, List.of(one, other));

    assertThat(warnings)
        .containsExactly(
            "the workers run on several JDKs, which may be of several speeds: worker 2 (host-2, pid"
                + " 72) on 21.0.9, worker 1 (host-1, pid 71) on 25.0.1");
  }

  private RunEnd execute(WorkerLoss policy, List<FakeLink> links) {
    try (Fleet fleet = fleet(policy, links, intervals::add)) {
      return fleet.execute();
    }
  }

  private Fleet fleet(WorkerLoss policy, List<FakeLink> links, Consumer<Interval> measured) {
    List<EngineCommand.Start> starts = new ArrayList<>();
    for (int index = 0; index < links.size(); index++) {
      starts.add(
          new EngineCommand.Start(
              List.of(), List.of(), 20, new Share(index, links.size()), Map.of()));
    }
    EngineListener listener =
        new EngineListener() {
          @Override
          public void measured(Interval interval) {
            measured.accept(interval);
          }

          @Override
          public void runTimeOver() {
            runTimeOver.run();
          }
        };
    return Fleet.start(links, starts, policy, listener, warnings::add);
  }

  private static void endAtOnce(FakeLink link, EngineCommand command) {
    onBegin(it -> it.end(1, RunEnd.TIME_OVER)).accept(link, command);
  }

  private static BiConsumer<FakeLink, EngineCommand> onStart(Consumer<FakeLink> then) {
    return (link, command) -> {
      if (command instanceof EngineCommand.Start) {
        then.accept(link);
      }
    };
  }

  private static BiConsumer<FakeLink, EngineCommand> onBegin(Consumer<FakeLink> then) {
    return (link, command) -> {
      switch (command) {
        case EngineCommand.Start it -> link.ready();
        case EngineCommand.Begin it -> then.accept(link);
        default -> {}
      }
    };
  }

  /** Lost in its third second. */
  private static FakeLink lost() {
    return new FakeLink(
        2,
        0,
        onBegin(it -> {
          it.second(1, 10);
          it.second(2, 10);
          it.kill();
        }));
  }

  private static FakeLink heir(int number) {
    return new FakeLink(
        number,
        0,
        (link, command) -> {
          switch (command) {
            case EngineCommand.Start it -> link.ready();
            case EngineCommand.Begin it -> link.second(1, 10);
            case EngineCommand.TakeOverShare it -> link.end(3, RunEnd.TIME_OVER);
            default -> {}
          }
        });
  }

  /** Makes load until it is stopped by hand, or for a reason. */
  private static void untilStopped(FakeLink link, EngineCommand command) {
    switch (command) {
      case EngineCommand.Start it -> link.ready();
      case EngineCommand.Begin it -> link.second(1, 10);
      case EngineCommand.Stop(String reason) -> link.end(2, reason, reason);
      case EngineCommand.Abort(String reason) -> link.end(2, reason);
      case EngineCommand.CutOff it -> link.end(2, "interrupted");
      default -> {}
    }
  }

  private static void untilFinished(FakeLink link, EngineCommand command) {
    switch (command) {
      case EngineCommand.Start it -> link.ready();
      case EngineCommand.Begin it -> link.second(1, 10);
      case EngineCommand.Finish(String reason) -> link.end(2, reason);
      default -> {}
    }
  }
}
