package io.katydid.store;

import io.katydid.measure.Frame;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Slice;
import io.katydid.measure.Snapshot;
import io.katydid.measure.StageEnd;
import io.katydid.measure.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Adds up the intervals of one run, exactly: to seconds, by which it is shown and of which its time
 * series is made, and to slices, by which it is judged. Not thread-safe.
 */
public final class RunTotals {

  private final List<Slice> slices = new ArrayList<>();
  private final List<ResourceMetrics> resources = new ArrayList<>();
  private final TimeSeriesBuilder series = new TimeSeriesBuilder(TimeSeriesBuilder.BUDGET);
  private final List<StageEnd> stageEnds = new ArrayList<>();
  private final MeanUsers meanUsers = new MeanUsers();
  private Snapshot warmedUp = Snapshot.EMPTY;
  private Snapshot openSlice = Snapshot.EMPTY;
  private Snapshot openSecond = Snapshot.EMPTY;
  private Work work = Work.MEASURES;
  private long secondStart;
  private int usersAtSecondStart;
  private long elapsedNanos;
  private int users;
  private int mostUsers;

  /**
   * Adds the next interval.
   *
   * @return the run as it is shown, with the second that ends; to be used only if one does
   */
  public Frame add(Interval interval) {
    openSecond = openSecond.then(interval.measured());
    work = work.and(interval.measured());
    meanUsers.add(interval, elapsedNanos);
    elapsedNanos = interval.elapsedNanos();
    users = interval.users();
    mostUsers = Math.max(mostUsers, users);
    addJudged(interval);
    divide(interval);
    return frame(interval);
  }

  private void addJudged(Interval interval) {
    if (interval.warmingUp()) {
      warmedUp = warmedUp.then(interval.judged());
      return;
    }
    openSlice = openSlice.then(interval.judged());
    if (interval.resources().windowNanos() > 0) {
      resources.add(interval.resources());
    }
  }

  private void divide(Interval interval) {
    switch (interval.boundary()) {
      case SECOND -> {}
      case WARM_UP -> {
        meanUsers.endSlice();
        meanUsers.take();
      }
      case SLICE -> endSlice(interval.cpuNanos());
      case STAGE -> {
        endSlice(interval.cpuNanos());
        endStage();
      }
      case SHORT_SLICE -> {
        endSlice(interval.cpuNanos());
        Slice last = slices.removeLast();
        slices.add(slices.removeLast().then(last));
      }
      case RUN -> addToLastSlice();
    }
  }

  private void endSlice(long cpuNanos) {
    slices.add(new Slice(openSlice, cpuNanos));
    openSlice = Snapshot.EMPTY;
    meanUsers.endSlice();
  }

  private void endStage() {
    stageEnds.add(new StageEnd(slices.size(), meanUsers.take()));
  }

  /** A run that ended in its warm-up has no slice. */
  private void addToLastSlice() {
    if (slices.isEmpty()) {
      warmedUp = warmedUp.then(openSlice);
    } else {
      Slice last = slices.removeLast();
      slices.add(new Slice(last.measured().then(openSlice), last.cpuNanos()));
    }
    openSlice = Snapshot.EMPTY;
  }

  private Frame frame(Interval interval) {
    Frame frame =
        new Frame(
            secondStart,
            interval.elapsedNanos(),
            interval.users(),
            interval.warmingUp(),
            openSecond,
            interval.warmingUp() ? List.of(warmedUp) : parts(),
            work);
    if (interval.boundary() == Boundary.SECOND) {
      endSecond();
    }
    return frame;
  }

  private void endSecond() {
    int most = Math.max(usersAtSecondStart, users);
    series.add(SeriesPart.of(secondStart, elapsedNanos, most, users, openSecond));
    secondStart = elapsedNanos;
    usersAtSecondStart = users;
    openSecond = Snapshot.EMPTY;
  }

  private List<Snapshot> parts() {
    return Stream.concat(slices.stream().map(Slice::measured), Stream.of(openSlice)).toList();
  }

  /** The slices so far, without what began after the last of them. */
  public List<Slice> slices() {
    return List.copyOf(slices);
  }

  /**
   * The outcome of the run so far, as if it had been cut short; nothing changes by it.
   *
   * @param reason why it cannot pass
   */
  public RunOutcome soFar(String reason) {
    List<Slice> all = new ArrayList<>(slices);
    if (openSlice.windowNanos() > 0) {
      all.add(Slice.of(openSlice));
    }
    List<StageEnd> ends = new ArrayList<>(stageEnds);
    ends.add(new StageEnd(all.size(), meanUsers.soFar()));
    return new RunOutcome(
        List.copyOf(all),
        List.copyOf(ends),
        warmedUp,
        List.copyOf(resources),
        series.series(),
        cutShort(reason, List.of(reason)));
  }

  /**
   * The end of a run of which no more is known, and which cannot pass for that.
   *
   * @param how it ended
   * @param reasons why it cannot pass
   */
  public RunEnd cutShort(String how, List<String> reasons) {
    return new RunEnd(elapsedNanos, mostUsers, mostUsers, mostUsers, 0, 0, how, reasons);
  }

  /** The outcome of the run, which ended so; before its time, if it was cut short. */
  public RunOutcome outcome(RunEnd end) {
    if (openSlice.windowNanos() > 0) {
      endSlice(Slice.NO_CPU);
    }
    if (elapsedNanos > secondStart) {
      endSecond();
    }
    endStage();
    return new RunOutcome(
        slices(), List.copyOf(stageEnds), warmedUp, List.copyOf(resources), series.series(), end);
  }
}
