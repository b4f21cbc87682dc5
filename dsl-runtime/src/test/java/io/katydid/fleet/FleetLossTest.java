package io.katydid.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.WorkerLoss;
import io.katydid.remote.EngineCommand;
import io.katydid.run.TakeOver;
import io.katydid.store.RunEnd;
import io.katydid.store.ScenarioEnd;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a run when workers without processes are lost. */
@Timeout(60)
class FleetLossTest {

  private final FakeFleet fleet = new FakeFleet();

  @Test
  void execute_oneIsLostAndThatFails_endsTheOthers() {
    FakeLink left = new FakeLink(1, 0, Answers::untilStopped);

    RunEnd end = fleet.execute(WorkerLoss.FAIL, List.of(left, lost()));

    assertThat(end.stopReason()).isEqualTo("worker 2 (host-2, pid 72) was lost");
    assertThat(end.runErrors())
        .singleElement()
        .asString()
        .startsWith("worker 2 (host-2, pid 72) was lost after ")
        .endsWith(
            ", with exit code 3; its figures are up to its last full second; its last output:\n"
                + "halting");
    assertThat(end.workers().getFirst().ending().reason())
        .isEqualTo("it was stopped, as worker 2 (host-2, pid 72) was lost");
    assertThat(end.workers().getLast().ending().lost()).isTrue();
    assertThat(end.workers().getLast().ending().reason()).isEqualTo("with exit code 3");
    assertThat(fleet.intervals.stream().mapToLong(it -> it.measured().iterations()).sum())
        .isEqualTo(30);
  }

  @Test
  void execute_whatOneReportsCannotBeRead_isLostAndLeftOut() {
    FakeLink left = new FakeLink(1, 0, Answers::untilStopped);
    FakeLink damaged = new FakeLink(2, 0, Answers.onBegin(it -> it.unreadable(1)));

    RunEnd end = fleet.execute(WorkerLoss.FAIL, List.of(left, damaged));

    assertThat(damaged.isKilled()).isTrue();
    assertThat(end.runErrors())
        .singleElement()
        .asString()
        .contains(", as what it reported cannot be read; ");
    assertThat(fleet.intervals.stream().mapToLong(it -> it.measured().iterations()).sum())
        .isEqualTo(10);
  }

  @Test
  void execute_oneIsLostAndOthersContinue_passesWithAWarning() {
    FakeLink lost = lost();
    lost.iterationsLeft(0);

    RunEnd end = fleet.execute(WorkerLoss.CONTINUE, List.of(untilTimeOver(), lost));

    assertThat(end.stopReason()).isEqualTo(RunEnd.TIME_OVER);
    assertThat(end.runErrors()).isEmpty();
    assertThat(end.spawned()).isEqualTo(2);
    assertThat(fleet.warnings).hasSize(1);
  }

  @Test
  void execute_oneIsLostWithIterationsAndOthersContinue_doesNotPass() {
    RunEnd end = fleet.execute(WorkerLoss.CONTINUE, List.of(untilTimeOver(), lost()));

    assertThat(end.notBegun()).isEqualTo(9);
    assertThat(end.runErrors())
        .containsExactly(
            "9 iterations of worker 2 (host-2, pid 72) were not made, or are in no figure, as it"
                + " was lost");
  }

  /** How many it had is known to itself alone. */
  @Test
  void execute_oneIsLostBeforeItsFirstReport_missesItsIterations() {
    FakeLink lost = new FakeLink(2, 0, Answers.onBegin(FakeLink::kill));

    RunEnd end = fleet.execute(WorkerLoss.CONTINUE, List.of(untilTimeOver(), lost));

    assertThat(end.runErrors())
        .containsExactly(
            "the iterations of worker 2 (host-2, pid 72) were not made, or are in no figure, as it"
                + " was lost");
  }

  /** Nobody knows which of them it had used. */
  @ParameterizedTest
  @EnumSource(names = {"CONTINUE", "REDISTRIBUTE"})
  void execute_othersHaveUsedTheirRows_missesThoseOfTheLostOne(WorkerLoss policy) {
    String rowsOver = "each row of a.csv that worker 1 has was used once (5 of 10)";
    String ofAll = "each row of a.csv was used once (10 in all)";
    FakeLink left =
        new FakeLink(
            1,
            0,
            (link, command) -> {
              switch (command) {
                case EngineCommand.Start it -> link.ready();
                case EngineCommand.Begin it when policy == WorkerLoss.CONTINUE ->
                    link.endOfRows(1, rowsOver, ofAll);
                case EngineCommand.TakeOverShare it -> link.endOfRows(3, rowsOver, ofAll);
                default -> {}
              }
            });
    FakeLink lost = lost();
    lost.iterationsLeft(0);

    RunEnd end = fleet.execute(policy, List.of(left, lost));

    assertThat(end.stopReason()).isEqualTo(rowsOver);
    assertThat(end.runErrors())
        .containsExactly(
            "rows that worker 2 (host-2, pid 72) alone had were not used, or may not have been, as"
                + " it was lost");
  }

  @Test
  void execute_oneIsLost_othersAreItsHeirs() {
    List<FakeLink> left = List.of(heir(1), heir(3));

    RunEnd end =
        fleet.execute(WorkerLoss.REDISTRIBUTE, List.of(left.getFirst(), lost(), left.getLast()));

    assertThat(end.runErrors()).isEmpty();
    assertThat(fleet.warnings)
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

  /** What it had not begun is made by its heirs, if it has some. */
  @ParameterizedTest
  @CsvSource({"CONTINUE, 16", "REDISTRIBUTE, 7"})
  void execute_oneOfSeveralScenariosIsLost_itsUsersCountInTheirScenario(
      WorkerLoss policy, long notBegun) {
    List<ScenarioEnd> ends =
        List.of(
            new ScenarioEnd("A", 4, 3, 5, 7, 0, 0, false),
            new ScenarioEnd("B", 2, 2, 2, 0, 50, 3, false));
    FakeLink left =
        new FakeLink(
            1,
            0,
            (link, command) -> {
              switch (command) {
                case EngineCommand.Start it -> link.ready();
                case EngineCommand.Begin it when policy == WorkerLoss.CONTINUE -> link.end(2, ends);
                case EngineCommand.TakeOverShare it -> link.end(2, ends);
                default -> {}
              }
            });
    FakeLink lost =
        new FakeLink(
            2,
            0,
            Answers.onBegin(it -> {
              it.second(
                  1,
                  List.of(
                      new ScenarioEnd("A", 2, 1, 3, 9, 0, 0, false),
                      new ScenarioEnd("B", 1, 1, 1, 0, 20, 0, true)));
              it.kill();
            }));

    assertThat(fleet.execute(policy, List.of(left, lost)).scenarios())
        .containsExactly(
            new ScenarioEnd("A", 6, 4, 8, notBegun, 0, 0, false),
            new ScenarioEnd("B", 3, 3, 3, 0, 70, 3, true));
  }

  @Test
  void execute_usersOfTheLostOneFailedToStart_areNotReady() {
    FakeLink left = new FakeLink(1, 0, Answers::endAtOnce);
    FakeLink lost =
        new FakeLink(
            2,
            0,
            Answers.onBegin(it -> {
              it.second(1, List.of(new ScenarioEnd("A", 5, 2, 7, 0, 0, 0, false)));
              it.kill();
            }));

    RunEnd end = fleet.execute(WorkerLoss.CONTINUE, List.of(left, lost));

    assertThat(end.spawned()).isEqualTo(1 + 5);
    assertThat(end.ready()).isEqualTo(1 + 2);
    assertThat(end.sessions()).isEqualTo(1 + 7);
    assertThat(end.scenarios()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "FAIL, its last output:\\nhalting",
    "REDISTRIBUTE, halting; no other made load any more that could make its share"
  })
  void execute_oneIsLostAfterTheOthersHaveEnded_didNotEndTheRun(WorkerLoss policy, String said) {
    FakeLink ended = new FakeLink(1, 0, Answers.onBegin(it -> it.end(1, "user code ended it")));
    FakeLink lost =
        new FakeLink(
            2,
            0,
            (link, command) -> {
              switch (command) {
                case EngineCommand.Start it -> link.ready();
                case EngineCommand.Begin it -> link.second(1, 10);
                // As the first has ended, for all.
                case EngineCommand.Finish it -> link.kill();
                default -> {}
              }
            });

    RunEnd end = fleet.execute(policy, List.of(ended, lost));

    assertThat(end.stopReason()).isEqualTo("user code ended it");
    assertThat(end.runErrors())
        .singleElement()
        .asString()
        .startsWith("worker 2 (host-2, pid 72) was lost after ")
        .endsWith(said.replace("\\n", "\n"));
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
    RunEnd end = fleet.execute(policy, List.of(lost()));

    assertThat(end.runErrors()).hasSize(1);
    assertThat(end.stopReason()).endsWith("was lost");
  }

  private static FakeLink untilTimeOver() {
    return new FakeLink(
        1,
        0,
        Answers.onBegin(it -> {
          it.second(1, 10);
          it.end(2, RunEnd.TIME_OVER);
        }));
  }

  /** Lost in its third second. */
  private static FakeLink lost() {
    return new FakeLink(
        2,
        0,
        Answers.onBegin(it -> {
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
}
