package io.katydid.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.Distribution;
import io.katydid.measure.Frame;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Slice;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.measure.StageEnd;
import io.katydid.measure.Timings;
import io.katydid.measure.Work;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Intervals of 100 ns in which some requests were completed. */
class RunTotalsTest {

  private static final long SECOND = 1_000_000_000;
  private static final RunEnd END = new RunEnd(1, 1, 1, 1, 0, 0, RunEnd.TIME_OVER, List.of());

  private final RunTotals totals = new RunTotals();
  private long elapsed;

  @Test
  void seconds_betweenThem_haveWhatWasMeasuredSinceTheLast() {
    add(1, false, Boundary.SLICE);
    Frame first = add(2, false, Boundary.SECOND);
    Frame second = add(3, false, Boundary.SECOND);

    assertThat(count(first.interval())).isEqualTo(1 + 2);
    assertThat(first.interval().windowNanos()).isEqualTo(200);
    assertThat(count(second.interval())).isEqualTo(3);
    assertThat(count(second.kept())).isEqualTo(1 + 2 + 3);
  }

  /** The load ended in it: what was measured after that is in no rate. */
  @Test
  void frame_whoseLoadEnded_isAsLongAsOthers() {
    add(1, false, Boundary.SLICE);
    add(1, false, Boundary.SECOND);
    elapsed += 900;
    Frame frame = add(3, false, Boundary.SECOND);

    assertThat(frame.startNanos()).isEqualTo(200);
    assertThat(frame.lengthNanos()).isEqualTo(1000);
    assertThat(frame.interval().windowNanos()).isEqualTo(100);
  }

  /** The run has requests, also where its second or all of its time after the warm-up has none. */
  @Test
  void frame_withoutRequestsAfterSome_isOfALoadOfRequests() {
    Frame before = totals.add(measuring(true, Boundary.SECOND));
    add(1, true, Boundary.WARM_UP);
    Frame after = totals.add(measuring(false, Boundary.SECOND));

    assertThat(before.work()).isEqualTo(Work.MEASURES);
    assertThat(after.work()).isEqualTo(Work.REQUESTS);
  }

  private Interval measuring(boolean warmingUp, Boundary boundary) {
    elapsed += 100;
    return new Interval(
        elapsed,
        1,
        warmingUp,
        boundary,
        0,
        Snapshots.measuring(
            Snapshots.of(100, List.of(), List.of(), 0, 0, 0, 0, 0),
            Snapshots.request("checkout", 0, Distribution.of(5), Distribution.EMPTY, Map.of())),
        Slice.NO_CPU,
        ResourceMetrics.NONE);
  }

  @Test
  void warmUp_isApart() {
    Frame warm = add(1, true, Boundary.SECOND);
    add(2, true, Boundary.WARM_UP);
    Frame kept = add(3, false, Boundary.SECOND);
    add(4, false, Boundary.SLICE);
    RunOutcome outcome = totals.outcome(END);

    assertThat(warm.warmingUp()).isTrue();
    assertThat(count(warm.kept())).isEqualTo(1);
    assertThat(kept.warmingUp()).isFalse();
    assertThat(count(kept.kept())).isEqualTo(3);
    assertThat(count(kept.interval())).isEqualTo(2 + 3);
    assertThat(count(outcome.warmedUp())).isEqualTo(1 + 2);
    assertThat(counts(outcome)).containsExactly(3L + 4);
  }

  @Test
  void soFar_inASlice_hasAllThatWasMeasuredAndChangesNothing() {
    add(1, false, Boundary.SLICE);
    add(2, false, Boundary.SECOND);
    RunOutcome first = totals.soFar("it goes on");
    add(3, false, Boundary.SLICE);
    RunOutcome outcome = totals.outcome(END);

    assertThat(counts(first)).containsExactly(1L, 2L);
    assertThat(first.stageEnds()).extracting(StageEnd::slices).containsExactly(2);
    assertThat(first.runErrors()).containsExactly("it goes on");
    assertThat(counts(outcome)).containsExactly(1L, 2L + 3);
    assertThat(outcome.stageEnds()).extracting(StageEnd::slices).containsExactly(2);
  }

  @Test
  void slices_ofSeveralIntervals_areTheirSum() {
    add(1, false, Boundary.SECOND);
    add(2, false, Boundary.SLICE);
    add(3, false, Boundary.SLICE);

    assertThat(totals.slices()).extracting(Slice::cpuNanos).containsExactly(7L, 7L);
    assertThat(counts(totals.outcome(END))).containsExactly(1L + 2, 3L);
  }

  @Test
  void shortSlice_isAddedToTheOneBefore() {
    add(1, false, Boundary.SLICE);
    add(2, false, Boundary.SLICE);
    add(3, false, Boundary.SHORT_SLICE);

    assertThat(totals.slices()).extracting(Slice::cpuNanos).containsExactly(7L, 14L);
    assertThat(counts(totals.outcome(END))).containsExactly(1L, 2L + 3);
  }

  @Test
  void endOfRun_isAddedToTheLastSliceAndNotToItsCpu() {
    add(1, false, Boundary.SLICE);
    add(2, false, Boundary.SECOND);
    add(3, false, Boundary.RUN);

    assertThat(totals.slices()).extracting(Slice::cpuNanos).containsExactly(7L);
    assertThat(counts(totals.outcome(END))).containsExactly(1L + 2 + 3);
  }

  @Test
  void endOfRun_inTheWarmUp_isAddedToIt() {
    add(1, true, Boundary.WARM_UP);
    add(2, false, Boundary.RUN);
    RunOutcome outcome = totals.outcome(END);

    assertThat(outcome.slices()).isEmpty();
    assertThat(count(outcome.warmedUp())).isEqualTo(1 + 2);
  }

  @Test
  void outcome_runCutShort_hasWhatWasReportedOfItsLastSlice() {
    add(1, false, Boundary.SLICE);
    add(2, false, Boundary.SECOND);

    assertThat(counts(totals.outcome(END))).containsExactly(1L, 2L);
  }

  /** Users that start with the next stage are there at the end of this one already. */
  @Test
  void stageEnds_haveTheUsersOfTheirStageAlone() {
    addUsers(100, true, 50, Boundary.WARM_UP);
    addUsers(200, false, 50, Boundary.SECOND);
    addUsers(400, false, 200, Boundary.STAGE);
    addUsers(500, false, 100, Boundary.SLICE);
    addUsers(600, false, 7, Boundary.SLICE);
    addUsers(900, false, 0, Boundary.SECOND);
    addUsers(950, false, 0, Boundary.RUN);

    assertThat(totals.outcome(END).stageEnds())
        .containsExactly(new StageEnd(1, 50), new StageEnd(3, 150));
  }

  private void addUsers(long elapsedNanos, boolean warmingUp, int users, Boundary boundary) {
    totals.add(
        new Interval(
            elapsedNanos,
            users,
            warmingUp,
            boundary,
            0,
            Snapshot.EMPTY,
            Slice.NO_CPU,
            ResourceMetrics.NONE));
  }

  @Test
  void series_isOfEachSecondFromTheStartToTheEndOfTheRun() {
    addHalfOfASecond(1, true, Boundary.WARM_UP);
    addHalfOfASecond(2, false, Boundary.SECOND);
    addHalfOfASecond(3, false, Boundary.SLICE);
    addHalfOfASecond(4, false, Boundary.SECOND);
    addHalfOfASecond(5, false, Boundary.RUN);

    List<SeriesPart> parts = totals.outcome(END).series().parts(Long.MAX_VALUE).toList();
    assertThat(parts).extracting(it -> it.total().count()).containsExactly(1L + 2, 3L + 4, 5L);
    assertThat(parts).extracting(SeriesPart::startNanos).containsExactly(0L, SECOND, 2 * SECOND);
    assertThat(parts)
        .extracting(SeriesPart::endNanos)
        .containsExactly(SECOND, 2 * SECOND, 2 * SECOND + SECOND / 2);
  }

  /** A second in which users were added is one of those before, drawn from its start to its end. */
  @Test
  void series_usersOfASecond_areThoseAtItsBeginning() {
    addUsers(SECOND / 2, false, 3, Boundary.SLICE);
    addUsers(SECOND, false, 5, Boundary.SECOND);
    addUsers(2 * SECOND, false, 9, Boundary.SECOND);
    addUsers(3 * SECOND, false, 2, Boundary.SECOND);
    addUsers(3 * SECOND + SECOND / 2, false, 0, Boundary.RUN);

    TimeSeries series = totals.outcome(END).series();
    assertThat(series.parts(Long.MAX_VALUE))
        .extracting(SeriesPart::users)
        .containsExactly(5, 9, 9, 2);
    assertThat(series.parts(Long.MAX_VALUE))
        .extracting(SeriesPart::usersAtEnd)
        .containsExactly(5, 9, 2, 0);
    assertThat(series.atMost(2)).extracting(SeriesPart::users).containsExactly(9, 9);
    assertThat(series.atMost(2)).extracting(SeriesPart::usersAtEnd).containsExactly(9, 0);
  }

  @Test
  void series_hasRequestsAndMeasures() {
    Timings bytes = new Timings(Map.of(), 70, 900);
    RequestSnapshot request =
        Snapshots.request(
            "GET /", 3, Distribution.of(5), Distribution.of(1, 1, 1), Map.of(), bytes);
    Snapshot measured =
        Snapshots.measuring(
            Snapshots.of(SECOND, List.of(request), List.of(), 0, 0, 0, 0, 0),
            Snapshots.request("checkout", 1, Distribution.EMPTY, Distribution.of(7), Map.of()));
    totals.add(
        new Interval(SECOND, 1, false, Boundary.SECOND, 0, measured, 0, ResourceMetrics.NONE));

    assertThat(totals.outcome(END).series().parts(Long.MAX_VALUE))
        .containsExactly(
            new SeriesPart(
                0,
                SECOND,
                1,
                1,
                List.of(new SeriesPoint("GET /", 3, 70, 900, Distribution.of(5))),
                List.of(new SeriesPoint("checkout", 1, 0, 0, Distribution.EMPTY))));
  }

  @Test
  void idleTime_beforeTheFirstRequest_isInTheSecondAndInNoSlice() {
    Frame frame =
        totals.add(
            new Interval(100, 1, false, Boundary.SECOND, 30, snapshot(1), 0, ResourceMetrics.NONE));

    assertThat(frame.interval().windowNanos()).isEqualTo(100);
    assertThat(frame.kept().windowNanos()).isEqualTo(70);
    assertThat(totals.outcome(END).kept().windowNanos()).isEqualTo(70);
  }

  @Test
  void resources_inTheWarmUpOrOfNoTime_areNotKept() {
    addWithResources(true, 5);
    addWithResources(false, 0);
    addWithResources(false, 6);

    assertThat(totals.outcome(END).resources())
        .extracting(ResourceMetrics::windowNanos)
        .containsExactly(6L);
  }

  private void addWithResources(boolean warmingUp, long windowNanos) {
    ResourceMetrics resources =
        new ResourceMetrics(
            windowNanos, Distribution.EMPTY, Distribution.EMPTY, Distribution.EMPTY, Map.of());
    totals.add(
        new Interval(1, 1, warmingUp, Boundary.SLICE, 0, snapshot(1), Slice.NO_CPU, resources));
  }

  private Frame add(int requests, boolean warmingUp, Boundary boundary) {
    elapsed += 100;
    return totals.add(
        new Interval(
            elapsed, 1, warmingUp, boundary, 0, snapshot(requests), 7, ResourceMetrics.NONE));
  }

  private void addHalfOfASecond(int requests, boolean warmingUp, Boundary boundary) {
    elapsed += SECOND / 2;
    totals.add(
        new Interval(
            elapsed, 1, warmingUp, boundary, 0, snapshot(requests), 7, ResourceMetrics.NONE));
  }

  private static Snapshot snapshot(int requests) {
    Distribution times = Distribution.of(new long[requests]);
    RequestSnapshot request = Snapshots.request("GET /", 0, times, Distribution.EMPTY, Map.of());
    return Snapshots.of(100, List.of(request), List.of(), 0, 0, 0, 0, 0);
  }

  private static long count(Snapshot snapshot) {
    return snapshot.total().count();
  }

  private static List<Long> counts(RunOutcome outcome) {
    return outcome.slices().stream().map(slice -> count(slice.measured())).toList();
  }
}
