package io.katydid.runfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.measure.Distribution;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Snapshots;
import io.katydid.measure.UserTimeBreakdown;
import io.katydid.store.RunEnd;
import io.katydid.store.RunOutcome;
import io.katydid.store.TimeSeries;
import io.katydid.store.WorkerClock;
import io.katydid.store.WorkerEnding;
import io.katydid.store.WorkerFacts;
import io.katydid.store.WorkerOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which users a load of 30 had. */
class MadeLoadTest {

  private static final LoadSpec LOAD = LoadSpec.of(List.of()).with(WorkloadOptions.USERS, 30);

  /** Lost before its first report: nothing is known of its users. */
  @Test
  void attendance_workerIsLost_isThatOfTheUsersKnown() {
    assertThat(of(20, 20, true).attendance().missing()).isEmpty();
    assertThat(of(20, 15, true).attendance().missing())
        .hasValueSatisfying(it -> assertThat(it).startsWith("only 15 of 20 users got ready "));
  }

  @Test
  void attendance_noWorkerIsLost_isThatOfAllUsers() {
    assertThat(of(20, 20, false).attendance().missing())
        .hasValueSatisfying(it -> assertThat(it).startsWith("only 20 of 30 users got ready "));
  }

  /** That users are to start faster helps only where they were to start too slowly. */
  @Test
  void attendance_allWereToStartInTime_isNotMendedByAFasterStart() {
    assertThat(of(20, 20, false).attendance().missing().orElseThrow())
        .contains("let the run last longer, have fewer users, or have more workers start them,")
        .doesNotContain("faster");
    assertThat(of(LOAD.with(WorkloadOptions.SPAWN_RATE, 0.001), 1, 1, false).attendance().missing())
        .hasValueSatisfying(it -> assertThat(it).contains("or users start faster"));
  }

  private static MadeLoad of(int spawned, int ready, boolean lost) {
    return of(LOAD, spawned, ready, lost);
  }

  private static MadeLoad of(LoadSpec load, int spawned, int ready, boolean lost) {
    WorkerOutcome worker =
        new WorkerOutcome(
            1,
            new WorkerFacts("host-a", 7, "25.0.1", 4, "1.0.0"),
            new WorkerClock(1, 0),
            0,
            0,
            0,
            0,
            Distribution.EMPTY,
            UserTimeBreakdown.NONE,
            ResourceMetrics.NONE,
            0,
            new WorkerEnding(1, lost ? "with exit code 3" : RunEnd.TIME_OVER, lost));
    RunEnd end =
        new RunEnd(
            5,
            spawned,
            ready,
            spawned,
            0,
            0,
            RunEnd.TIME_OVER,
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(worker));
    return new MadeLoad(
        load,
        new RunOutcome(
            List.of(),
            List.of(),
            Snapshots.of(0, List.of(), List.of(), 0, 0, 0, 0, 0),
            List.of(),
            TimeSeries.EMPTY,
            end));
  }
}
