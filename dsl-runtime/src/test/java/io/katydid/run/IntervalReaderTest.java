package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.health.ResourceReading;
import io.katydid.health.ResourceWatch;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Slice;
import io.katydid.measure.Work;
import io.katydid.store.RunOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How a run is divided by time. */
class IntervalReaderTest {

  @Test
  void run_endsBeforeItsWarmUp_keepsNothing() {
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  scope.measure().run("work", () -> {});
                  scope.virtualUser().stop();
                })
            .profile(TestRun.closed(1, TestRun.LONG, Duration.ofMinutes(1), TestRun.LONG))
            .execute();
    assertThat(Work.total(outcome.kept()).count()).isZero();
    assertThat(Work.total(outcome.warmedUp()).count()).isEqualTo(1);
  }

  /** One user waits for a response until the other, which waited for its request, has ended. */
  @Test
  void request_completedInTheGracePeriod_isCountedAndInNoRate() {
    CountDownLatch sent = new CountDownLatch(1);
    CountDownLatch otherEnded = new CountDownLatch(1);
    AtomicInteger done = new AtomicInteger();
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  if (scope.virtualUser().id() == 0) {
                    scope
                        .measure()
                        .run(
                            "work",
                            () -> {
                              sent.countDown();
                              otherEnded.await();
                            });
                    scope.virtualUser().stop();
                    return;
                  }
                  sent.await();
                  scope.measure().run("work", () -> {});
                  if (done.incrementAndGet() == 50) {
                    scope.virtualUser().stopRun("enough");
                    scope.virtualUser().stop();
                  }
                })
            .users(2)
            .frames(frame -> {
              if (done.get() == 50 && frame.users() == 1) {
                otherEnded.countDown();
              }
            })
            .execute();
    RequestSnapshot work = outcome.kept().request("work").orElseThrow();
    assertThat(work.count()).isEqualTo(51);
    assertThat(work.completedInTime()).isEqualTo(50);
    assertThat(outcome.kept().perSecond(work)).isEqualTo(50 * 1e9 / outcome.kept().windowNanos());
  }

  private static List<String> cuts(Clock clock) {
    List<String> cuts = new ArrayList<>();
    TestRun.lasting(Duration.ofSeconds(6), Duration.ofSeconds(1))
        .clock(clock)
        .cuts((interval, cut) ->
            cuts.add(
                interval.boundary()
                    + " "
                    + Duration.ofNanos(cut.nanos()).toMillis()
                    + (cut.endsLoad() ? " end" : "")))
        .execute();
    return cuts;
  }

  @Test
  void cuts_inTime_areInTheOrderOfTheirTimes() {
    assertThat(cuts(new LateClock(0)))
        .startsWith("WARM_UP 1000", "SECOND 1000", "SLICE 1500", "SLICE 2000", "SECOND 2000")
        .contains("SLICE 6000", "SECOND 6000", "SHORT_SLICE 6000 end")
        .last()
        .asString()
        .startsWith("RUN ");
  }

  /** Each time it looks, more than a second has passed. */
  @Test
  void cuts_late_areInTheOrderInWhichTheyWereDue() {
    assertThat(cuts(new LateClock(1_300_000_000L)).subList(0, 5))
        .containsExactly("WARM_UP 1000", "SECOND 1000", "SLICE 1500", "SECOND 2000", "SLICE 3000");
  }

  /** A time that passes by waiting, and by so much more. */
  private static final class LateClock implements Clock {

    private final long lateness;
    private final AtomicLong now = new AtomicLong();

    LateClock(long lateness) {
      this.lateness = lateness;
    }

    @Override
    public long nanoTime() {
      return now.get();
    }

    @Override
    public void parkUntil(long deadline) {
      now.accumulateAndGet(deadline, (time, due) -> due > time ? due + lateness : time);
    }
  }

  @Test
  void slices_watchReportsCpu_haveWhatItGrewBy() {
    RunOutcome outcome =
        TestRun.lasting(Duration.ofSeconds(12), Duration.ofSeconds(2))
            .watch(new CpuWatch())
            .execute();
    assertThat(outcome.slices()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(outcome.slices().subList(0, 9)).extracting(Slice::cpuNanos).containsOnly(1000L);
  }

  @Test
  void slices_watchReportsNoCpu_haveNone() {
    RunOutcome outcome = TestRun.lasting(Duration.ofSeconds(12), Duration.ofSeconds(2)).execute();
    assertThat(outcome.slices()).isNotEmpty().noneMatch(Slice::hasCpu);
  }

  /** Sees as much CPU time used each time it is asked. */
  private static final class CpuWatch implements ResourceWatch {

    private long cpuNanos;

    @Override
    public ResourceReading read() {
      return NONE.read();
    }

    @Override
    public OptionalLong cpuNanos() {
      cpuNanos += 1000;
      return OptionalLong.of(cpuNanos);
    }

    @Override
    public void close() {}
  }
}
