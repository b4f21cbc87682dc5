package io.katydid.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.Distribution;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.ResourceSignal;
import io.katydid.measure.Slice;
import io.katydid.measure.Snapshot;
import io.katydid.run.Cut;
import io.katydid.run.EngineListener;
import io.katydid.store.Boundary;
import io.katydid.store.EncodedInterval;
import io.katydid.store.Interval;
import io.katydid.store.RunEnd;
import io.katydid.store.RunOutcome;
import io.katydid.store.RunTotals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutMergeTest {

  private static final long MILLI = 1_000_000;

  private final Emitted emitted = new Emitted();
  private final List<Integer> unreadable = new ArrayList<>();
  private final CutMerge merge =
      new CutMerge(List.of("host-a", "host-b"), emitted, unreadable::add);

  @Test
  void add_sameCut_isOneIntervalWhenAllHaveCome() {
    add(0, Boundary.SECOND, 1000, 1001, 3);
    assertThat(emitted.intervals).isEmpty();

    add(1, Boundary.SECOND, 1000, 1004, 5);

    assertThat(emitted.intervals)
        .singleElement()
        .satisfies(it -> {
          assertThat(it.measured().iterations()).isEqualTo(8);
          assertThat(it.elapsedNanos()).isEqualTo(1001 * MILLI);
          assertThat(it.measured().windowNanos()).isEqualTo(1001 * MILLI);
          assertThat(it.users()).isEqualTo(2);
        });
  }

  @Test
  void add_sliceAndSecondOfTheSameTime_areTwoInTheirOrder() {
    for (int worker = 0; worker < 2; worker++) {
      add(worker, Boundary.SLICE, 1000, 1001, 3);
      add(worker, Boundary.SECOND, 1000, 1001, 0);
    }

    assertThat(emitted.intervals)
        .extracting(Interval::boundary)
        .containsExactly(Boundary.SLICE, Boundary.SECOND);
  }

  /** The first of the cuts that a worker was late for has it all. */
  @Test
  void add_workerLeavesOutCuts_othersAreCutAsBefore() {
    add(0, Boundary.SECOND, 1000, 3200, 30);
    add(0, Boundary.SECOND, 4000, 4000, 8);
    for (int second = 1; second <= 4; second++) {
      add(1, Boundary.SECOND, 1000L * second, 1000L * second, 10);
    }

    assertThat(emitted.intervals)
        .extracting(it -> it.measured().iterations())
        .containsExactly(40L, 10L, 10L, 18L);
    assertThat(emitted.windows()).containsExactly(1000L, 1000L, 1000L, 1000L);
  }

  @Test
  void add_afterItsCutWasEmitted_isInTheNext() {
    merge.leave(1);
    add(0, Boundary.SECOND, 2000, 2000, 1);
    add(0, Boundary.SECOND, 1000, 2001, 2);
    add(0, Boundary.SECOND, 3000, 3000, 4);

    assertThat(emitted.intervals)
        .extracting(it -> it.measured().iterations())
        .containsExactly(1L, 6L);
  }

  /** Such as by its iterations: the load goes on, and so does the run. */
  @Test
  void add_loadOfOneHasEnded_isNoEndOfTheRun() {
    add(0, Boundary.SECOND, 1000, 1000, 1);
    end(0, 1300, 2);
    merge.leave(0);
    add(1, Boundary.SECOND, 1000, 1000, 10);
    add(1, Boundary.SECOND, 2000, 2000, 20);
    end(1, 2500, 40);
    merge.leave(1);

    assertThat(emitted.intervals)
        .extracting(Interval::boundary)
        .containsExactly(Boundary.SECOND, Boundary.SECOND, Boundary.SLICE, Boundary.RUN);
    assertThat(emitted.intervals)
        .extracting(it -> it.measured().iterations())
        .containsExactly(11L, 22L, 40L, 0L);
    assertThat(emitted.intervals).extracting(Interval::users).containsExactly(2, 1, 1, 0);
    assertThat(emitted.windows()).containsExactly(1000L, 1000L, 500L, 0L);
  }

  /** As by a condition that ends the run: the rate is of the time in which there was load. */
  @Test
  void add_endedEarly_windowsAreTheActualOnes() {
    for (int worker = 0; worker < 2; worker++) {
      add(worker, Boundary.SECOND, 1000, 1000 + worker, 100);
      end(worker, 1400 + 3 * worker, 40);
      merge.leave(worker);
    }

    RunOutcome outcome = emitted.outcome();

    assertThat(outcome.kept().windowNanos()).isEqualTo(1403 * MILLI);
    assertThat(outcome.kept().iterations()).isEqualTo(280);
    assertThat(outcome.slices()).hasSize(1);
  }

  @Test
  void add_oneDrainsLonger_isAddedWithoutTime() {
    end(0, 1000, 7);
    merge.leave(0);
    merge.add(
        1,
        EncodedInterval.of(interval(1, Boundary.SLICE, 1000, 7)),
        new Cut(1000 * MILLI, true, false, List.of(), List.of()));
    add(1, Boundary.SECOND, 2000, 2000, 1);
    add(1, Boundary.RUN, 2300, 2300, 2);
    merge.leave(1);

    assertThat(emitted.intervals)
        .extracting(Interval::boundary)
        .containsExactly(Boundary.SLICE, Boundary.SECOND, Boundary.RUN);
    assertThat(emitted.windows()).containsExactly(1000L, 0L, 0L);
    assertThat(emitted.outcome().kept().iterations()).isEqualTo(17);
  }

  @Test
  void leave_lostWorker_hasWhatItReportedAndNoUsers() {
    add(0, Boundary.SECOND, 1000, 1000, 1);
    add(1, Boundary.SECOND, 1000, 1000, 10);
    add(1, Boundary.SECOND, 2000, 2000, 20);
    assertThat(emitted.intervals).hasSize(1);

    merge.leave(0);

    assertThat(emitted.intervals).hasSize(2);
    assertThat(emitted.intervals).extracting(Interval::users).containsExactly(2, 1);
  }

  @Test
  void timeOver_askedByAll_isAskedOnceAfterTheirCuts() {
    add(0, Boundary.SLICE, 1000, 1000, 1);
    merge.timeOver(0);
    add(0, Boundary.SECOND, 1000, 1001, 1);
    assertThat(emitted.asked).isZero();
    add(1, Boundary.SLICE, 1000, 1000, 1);
    merge.timeOver(1);

    assertThat(emitted.asked).isEqualTo(1);
    assertThat(emitted.intervals).hasSize(1);

    add(1, Boundary.SECOND, 1000, 1001, 1);

    assertThat(emitted.intervals).hasSize(2);
  }

  @Test
  void timeOver_loadOfOneHasEnded_isAskedByTheOther() {
    end(0, 900, 1);
    merge.leave(0);
    add(1, Boundary.SLICE, 1000, 1000, 1);
    merge.timeOver(1);

    assertThat(emitted.asked).isEqualTo(1);
  }

  @Test
  void add_whatCannotBeRead_isLeftOutAndItsWorkerNamed() throws IOException {
    add(0, Boundary.SECOND, 1000, 1001, 3);
    merge.add(
        1,
        Unreadable.of(interval(1, Boundary.SECOND, 1001, 5)),
        new Cut(1000 * MILLI, false, false, List.of(), List.of()));

    assertThat(unreadable).containsExactly(1);
    assertThat(emitted.intervals).extracting(it -> it.measured().iterations()).containsExactly(3L);
  }

  /** Each of the machine's CPU time is counted once for it, and that of each JVM for itself. */
  @Test
  void add_sliceWithResources_areOfOneGenerator() {
    for (int worker = 0; worker < 2; worker++) {
      merge.add(
          worker,
          EncodedInterval.of(
              new Interval(
                  1000 * MILLI,
                  1,
                  false,
                  Boundary.SLICE,
                  0,
                  Snapshot.EMPTY,
                  5,
                  new ResourceMetrics(
                      7,
                      Distribution.EMPTY,
                      Distribution.EMPTY,
                      Distribution.EMPTY,
                      Map.of(
                          ResourceSignal.PROCESS_CPU, 3L,
                          ResourceSignal.MACHINE_CPU, 4L,
                          ResourceSignal.DESCRIPTORS, 10L + worker)))),
          new Cut(1000 * MILLI, false, false, List.of(), List.of()));
    }

    Interval slice = emitted.intervals.getFirst();
    assertThat(slice.cpuNanos()).isEqualTo(10);
    assertThat(slice.resources().windowNanos()).isEqualTo(1000 * MILLI);
    assertThat(slice.resources().signals())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                ResourceSignal.PROCESS_CPU, 6L,
                ResourceSignal.MACHINE_CPU, 8L,
                ResourceSignal.DESCRIPTORS, 11L));
  }

  /** As slices are short. Else the windows would be longer than the run, and its end all of it. */
  @Test
  void add_resourcesOfOtherCutsThanThoseOfAnother_addUpToTheTimeOfTheRun() {
    for (int slice = 1; slice <= 6; slice++) {
      addResources(0, 100L * slice, slice % 2 == 0 ? 200 : 0);
      addResources(1, 100L * slice, slice % 2 == 0 || slice == 1 ? 0 : 200);
    }
    merge.leave(1);
    addResources(0, 800, 200);

    RunOutcome outcome = emitted.outcome();
    assertThat(outcome.resources())
        .extracting(it -> it.windowNanos() / MILLI)
        .containsExactly(300L, 200L, 300L);
    assertThat(
            ResourceMetrics.last(outcome.resources(), outcome.kept().windowNanos())
                .carrierLag()
                .count())
        .isEqualTo(6);
  }

  private void addResources(int worker, long at, long window) {
    Interval interval = interval(worker, Boundary.SLICE, at, 1);
    merge.add(
        worker,
        EncodedInterval.of(
            new Interval(
                interval.elapsedNanos(),
                1,
                false,
                Boundary.SLICE,
                0,
                interval.measured(),
                5,
                new ResourceMetrics(
                    window * MILLI,
                    Distribution.EMPTY,
                    window == 0 ? Distribution.EMPTY : Distribution.of(window),
                    Distribution.EMPTY,
                    Map.of()))),
        new Cut(at * MILLI, false, false, List.of(), List.of()));
  }

  /** Some end early, some skip cuts: whatever comes first, all is counted once. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void add_anyOrderOfArrival_isTheSameAndHasAll(long seed) {
    Random random = new Random(seed);
    int workers = 1 + random.nextInt(5);
    List<List<Report>> reports =
        IntStream.range(0, workers).mapToObj(worker -> reports(worker, random)).toList();
    long all =
        reports.stream()
            .flatMap(List::stream)
            .mapToLong(it -> it.interval().measured().iterations())
            .sum();

    Emitted one = merged(reports, new Random(1));
    Emitted other = merged(reports, new Random(2));

    assertThat(one.intervals).isEqualTo(other.intervals);
    assertThat(one.intervals.stream().mapToLong(it -> it.measured().iterations()).sum())
        .isEqualTo(all);
    assertThat(one.intervals).extracting(Interval::elapsedNanos).isSorted();
    assertThat(one.intervals).last().extracting(Interval::boundary).isEqualTo(Boundary.RUN);
    assertThat(one.intervals.stream().filter(it -> it.boundary() == Boundary.RUN)).hasSize(1);
    long loaded = one.intervals.stream().mapToLong(it -> it.measured().windowNanos()).sum();
    assertThat(loaded)
        .isEqualTo(
            reports.stream()
                .flatMap(List::stream)
                .filter(it -> it.cut().endsLoad())
                .mapToLong(it -> it.interval().elapsedNanos())
                .max()
                .orElseThrow());
  }

  private record Report(int worker, Interval interval, Cut cut) {}

  /** What a worker reports whose load ends somewhere in ten seconds. */
  private static List<Report> reports(int worker, Random random) {
    List<Report> reports = new ArrayList<>();
    int end = 1 + random.nextInt(10_000);
    long last = 0;
    for (int at = 500; at < end; at += 500) {
      if (random.nextInt(4) > 0) {
        last = Math.max(last, at + random.nextInt(100));
        if (last < end) {
          Boundary boundary = at % 1000 == 0 ? Boundary.SECOND : Boundary.SLICE;
          reports.add(
              new Report(
                  worker,
                  interval(worker, boundary, last, random.nextInt(100)),
                  new Cut(at * MILLI, false, false, List.of(), List.of())));
        }
      }
    }
    reports.add(
        new Report(
            worker,
            interval(worker, Boundary.SLICE, end, random.nextInt(100)),
            new Cut(end * MILLI, true, false, List.of(), List.of())));
    int over = end + random.nextInt(100);
    reports.add(
        new Report(
            worker,
            interval(worker, Boundary.RUN, over, random.nextInt(100)),
            new Cut(over * MILLI, false, false, List.of(), List.of())));
    return reports;
  }

  /** Each in its own order, and all in any. */
  private static Emitted merged(List<List<Report>> reports, Random random) {
    Emitted emitted = new Emitted();
    CutMerge merge =
        new CutMerge(Collections.nCopies(reports.size(), "host"), emitted, worker -> {});
    List<List<Report>> left = new ArrayList<>();
    reports.forEach(of -> left.add(new ArrayList<>(of)));
    while (!left.stream().allMatch(List::isEmpty)) {
      List<Report> of = left.get(random.nextInt(left.size()));
      if (!of.isEmpty()) {
        Report next = of.removeFirst();
        merge.add(next.worker(), EncodedInterval.of(next.interval()), next.cut());
        if (of.isEmpty()) {
          merge.leave(next.worker());
        }
      }
    }
    return emitted;
  }

  private void add(int worker, Boundary boundary, long nominal, long actual, long iterations) {
    merge.add(
        worker,
        EncodedInterval.of(interval(worker, boundary, actual, iterations)),
        new Cut(nominal * MILLI, false, false, List.of(), List.of()));
  }

  /** Of the load, and of the run at the same time. */
  private void end(int worker, long at, long iterations) {
    merge.add(
        worker,
        EncodedInterval.of(interval(worker, Boundary.SLICE, at, iterations)),
        new Cut(at * MILLI, true, false, List.of(), List.of()));
    add(worker, Boundary.RUN, at, at, 0);
  }

  private static Interval interval(int worker, Boundary boundary, long actual, long iterations) {
    return new Interval(
        actual * MILLI,
        boundary == Boundary.RUN ? 0 : 1,
        false,
        boundary,
        0,
        FakeLink.measured(iterations),
        boundary == Boundary.SLICE ? worker : Slice.NO_CPU,
        ResourceMetrics.NONE);
  }

  /** Keeps what is emitted, and adds it up. */
  private static final class Emitted implements EngineListener {

    private final List<Interval> intervals = new ArrayList<>();
    private final RunTotals totals = new RunTotals();
    private int asked;

    @Override
    public void measured(Interval interval) {
      intervals.add(interval);
      var unused = totals.add(interval);
    }

    @Override
    public void runTimeOver() {
      asked++;
    }

    List<Long> windows() {
      return intervals.stream().map(it -> it.measured().windowNanos() / MILLI).toList();
    }

    RunOutcome outcome() {
      return totals.outcome(new RunEnd(1, 1, 1, 1, 0, 0, RunEnd.TIME_OVER, List.of()));
    }
  }
}
