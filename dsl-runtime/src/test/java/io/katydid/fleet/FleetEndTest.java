package io.katydid.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.WorkerLoss;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.remote.EngineCommand;
import io.katydid.report.Runs;
import io.katydid.store.RunEnd;
import io.katydid.store.RunTotals;
import io.katydid.store.WorkerOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the run of workers without processes ends, and what is reported of it. */
@Timeout(60)
class FleetEndTest {

  private static final String ALL_ROWS_OVER = "each row of a.csv was used once (10 in all)";

  private final FakeFleet fleet = new FakeFleet();

  @Test
  void execute_allEnd_isTheEndOfOneRun() {
    RunEnd end =
        fleet.execute(
            WorkerLoss.FAIL,
            List.of(
                new FakeLink(
                    1,
                    0,
                    Answers.onBegin(it -> {
                      it.second(1, 10);
                      it.end(2, RunEnd.ITERATIONS_OVER);
                    })),
                new FakeLink(
                    2,
                    0,
                    Answers.onBegin(it -> {
                      it.second(1, 20);
                      it.second(2, 30);
                      it.end(3, RunEnd.TIME_OVER);
                    }))));

    assertThat(end.stopReason()).isEqualTo(RunEnd.TIME_OVER);
    assertThat(end.runErrors()).isEmpty();
    assertThat(end.spawned()).isEqualTo(2);
    assertThat(end.elapsedNanos()).isEqualTo(3 * FakeLink.SECOND);
    assertThat(fleet.intervals.stream().mapToLong(it -> it.measured().iterations()).sum())
        .isEqualTo(60);
    assertThat(end.workers())
        .extracting(WorkerOutcome::name)
        .containsExactly("worker 1 (host-1)", "worker 2 (host-2)");
    assertThat(end.workers()).noneMatch(it -> it.ending().lost());
    assertThat(fleet.warnings).isEmpty();
  }

  /** One may have no request by chance, in a second or at all: its measures are none then. */
  @Test
  void execute_secondsWithMeasuresAlone_countNoRequestsOfTheirWorkers() {
    Snapshot request = Runs.window(Duration.ofSeconds(1), Runs.request("GET /", 3, 1));
    Snapshot measure =
        Snapshots.measuring(Runs.window(Duration.ofSeconds(1)), Runs.request("checkout", 2, 0));

    RunEnd end =
        fleet.execute(
            WorkerLoss.FAIL,
            List.of(
                endOf(1, request, measure),
                endOf(2, measure, request),
                endOf(3, measure, measure)));

    assertThat(end.workers()).extracting(WorkerOutcome::requests).containsExactly(4L, 4L, 0L);
    assertThat(end.workers()).extracting(WorkerOutcome::failures).containsExactly(1L, 1L, 0L);
  }

  @Test
  void execute_noWorkerHasARequest_countsMeasures() {
    Snapshot measure =
        Snapshots.measuring(Runs.window(Duration.ofSeconds(1)), Runs.request("checkout", 2, 0));

    RunEnd end =
        fleet.execute(
            WorkerLoss.FAIL, List.of(endOf(1, measure, measure), endOf(2, measure, measure)));

    assertThat(end.workers()).extracting(WorkerOutcome::requests).containsExactly(4L, 4L);
  }

  /** As of the whole run: requests that ended after the load count, and are not of its rate. */
  @Test
  void execute_requestsEndAfterTheLoad_areNotInTheRatesOfTheirWorkers() {
    Snapshot inTime = Runs.window(Duration.ofSeconds(1), Runs.request("GET /", 3, 1));
    Snapshot drained = Runs.window(Duration.ZERO, Snapshots.drained(Runs.request("GET /", 5, 0)));
    RunTotals totals = new RunTotals();

    RunEnd end =
        fleet.execute(
            WorkerLoss.FAIL,
            List.of(drainingAfter(1, inTime, drained), drainingAfter(2, inTime, drained)));
    fleet.intervals.forEach(totals::add);

    Snapshot whole = totals.outcome(end).kept();
    assertThat(whole.total().count()).isEqualTo(18);
    assertThat(end.workers()).extracting(WorkerOutcome::requests).containsExactly(9L, 9L);
    assertThat(end.workers()).extracting(WorkerOutcome::perSecond).containsExactly(4.0, 4.0);
    assertThat(whole.perSecond(whole.total())).isEqualTo(8);
  }

  private static FakeLink drainingAfter(int number, Snapshot inTime, Snapshot drained) {
    return new FakeLink(number, 0, Answers.onBegin(it -> it.end(1, inTime, drained)));
  }

  private static FakeLink endOf(int number, Snapshot first, Snapshot second) {
    return new FakeLink(
        number,
        0,
        Answers.onBegin(it -> {
          it.second(1, first);
          it.second(2, second);
          it.end(3, RunEnd.TIME_OVER);
        }));
  }

  /** As by user code that ends the run: it ends for all. */
  @Test
  void execute_loadOfOneIsEnded_othersEndToo() {
    FakeLink other = new FakeLink(2, 0, Answers::untilFinished);

    RunEnd end =
        fleet.execute(
            WorkerLoss.FAIL,
            List.of(
                new FakeLink(
                    1,
                    0,
                    Answers.onBegin(it -> {
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
            new FakeLink(
                1, 0, Answers.onBegin(it -> it.end(1, RunEnd.TIME_OVER, "nothing was measured"))),
            new FakeLink(
                2, 0, Answers.onBegin(it -> it.end(1, RunEnd.TIME_OVER, "nothing was measured"))));

    assertThat(fleet.execute(WorkerLoss.FAIL, links).runErrors())
        .containsExactly("nothing was measured");
  }

  @Test
  void execute_noneHasAUserLeft_endsTheRun() {
    List<FakeLink> links =
        List.of(new FakeLink(1, 0, withoutUsersFrom(1)), new FakeLink(2, 0, withoutUsersFrom(2)));

    RunEnd end = fleet.execute(WorkerLoss.FAIL, links);

    assertThat(end.stopReason()).isEqualTo(RunEnd.USERS_ENDED);
    assertThat(end.runErrors()).isEmpty();
    assertThat(fleet.intervals).hasSizeGreaterThanOrEqualTo(2);
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
  void rowsOver_ofOneWorker_doNotEndTheLoadOfOthers() {
    String rowsOver = "each row of a.csv that worker 1 has was used once (5 of 10)";
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
                case EngineCommand.Begin it -> link.endOfRows(1, rowsOver, ALL_ROWS_OVER);
                default -> {}
              }
            });

    assertThat(fleet.execute(WorkerLoss.FAIL, List.of(ends, goesOn)).stopReason())
        .isEqualTo(RunEnd.TIME_OVER);
    assertThat(goesOn.sent).doesNotHaveAnyElementsOfTypes(EngineCommand.Finish.class);
  }

  @Test
  void rowsOver_ofAllWorkers_areSaidToBeAllRows() {
    List<FakeLink> links = List.of(endOfRows(1, 5, ALL_ROWS_OVER), endOfRows(2, 5, ALL_ROWS_OVER));

    RunEnd end = fleet.execute(WorkerLoss.FAIL, links);

    assertThat(end.stopReason()).isEqualTo(ALL_ROWS_OVER);
    assertThat(end.workers())
        .extracting(it -> it.ending().reason())
        .containsExactly(
            "each row of a.csv that worker 1 has was used once (5 of 10)",
            "each row of a.csv that worker 2 has was used once (5 of 10)");
  }

  /** Those of the other one may be left. */
  @Test
  void rowsOver_andOneIsLost_areThoseOfTheWorkers() {
    FakeLink lost = new FakeLink(2, 0, Answers.onBegin(FakeLink::kill));

    RunEnd end = fleet.execute(WorkerLoss.CONTINUE, List.of(endOfRows(1, 5, ALL_ROWS_OVER), lost));

    assertThat(end.stopReason())
        .isEqualTo("each row of a.csv that worker 1 has was used once (5 of 10)");
    assertThat(end.runErrors())
        .containsExactly(
            "rows that worker 2 (host-2, pid 72) alone had were not used, or may not have been, as"
                + " it was lost");
  }

  @Test
  void rowsOver_ofSeveralFeeds_areThoseOfOneWorker() {
    List<FakeLink> links =
        List.of(
            endOfRows(1, 5, ALL_ROWS_OVER),
            endOfRows(2, 6, "each row of b.csv was used once (12 in all)"));

    assertThat(fleet.execute(WorkerLoss.FAIL, links).stopReason()).contains("that worker 1 has");
  }

  private static FakeLink endOfRows(int number, int rows, String reasonOfAll) {
    String reason =
        String.format(
            Locale.ROOT,
            "each row of a.csv that worker %d has was used once (%d of 10)",
            number,
            rows);
    return new FakeLink(number, 0, Answers.onBegin(it -> it.endOfRows(1, reason, reasonOfAll)));
  }
}
