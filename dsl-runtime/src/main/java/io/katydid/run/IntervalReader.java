package io.katydid.run;

import io.katydid.health.ResourceWatch;
import io.katydid.measure.CumulativeCounts;
import io.katydid.measure.Recorder;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Slice;
import io.katydid.store.Boundary;
import io.katydid.store.Interval;
import java.util.OptionalLong;

/**
 * Reads what is recorded in a run, from one interval to the next: one ends every second, with the
 * warm-up, and with each of the {@link SliceCuts slices} after it. Used by the thread that
 * coordinates the run.
 */
final class IntervalReader implements AutoCloseable {

  private final Clock clock;
  private final Recorder recorder;
  private final ResourceWatch watch;
  private final ResourceSampler sampler;
  private final Population population;
  private final EngineListener listener;
  private final long start;
  private final SliceCuts cuts;
  private boolean warmingUp;
  private boolean divided;
  private boolean sliced;
  private boolean loadEnded;
  private long lastCut;
  private CumulativeCounts last;
  private long lastReadAt;
  private OptionalLong lastCpu;

  /**
   * Reads a run that starts now.
   *
   * @param listener is given each interval, on the thread that coordinates the run
   */
  IntervalReader(
      LoadPlan plan,
      Equipment equipment,
      Population population,
      EngineListener listener,
      long start) {
    LoadProfile profile = plan.profile();
    this.clock = equipment.clock();
    this.recorder = equipment.recorder();
    this.watch = equipment.watch();
    this.sampler = new ResourceSampler(watch);
    this.population = population;
    this.listener = listener;
    this.start = start;
    this.cuts = new SliceCuts(profile, plan.slices(), start);
    this.warmingUp = !profile.warmUp().isZero();
    this.lastCut = start;
    this.last = recorder.read(start);
    this.lastReadAt = start;
    this.lastCpu = watch.cpuNanos();
  }

  /** When the warm-up or the slice ends. */
  long next() {
    return cuts.next();
  }

  /** Ends the warm-up or the slice, if it is time to. */
  void take(long now) {
    while (now >= cuts.next()) {
      if (warmingUp) {
        endWarmUp(now);
      } else {
        boolean endsStage = cuts.endsStage();
        Boundary boundary = endsStage ? Boundary.STAGE : Boundary.SLICE;
        read(now, boundary, cpuOfSlice(), sampler.take(now - lastCut));
        sliced = !endsStage;
      }
      lastCut = now;
      cuts.advance(now);
    }
  }

  private void endWarmUp(long now) {
    read(now, Boundary.WARM_UP, Slice.NO_CPU, ResourceMetrics.NONE);
    warmingUp = false;
    lastCpu = watch.cpuNanos();
    sampler.restart();
  }

  /** Ends a second; often a slice has ended just now, and there is nothing new to read. */
  void endSecond(long now) {
    CumulativeCounts counts = now == lastReadAt ? last : recorder.read(now);
    report(now, Boundary.SECOND, Slice.NO_CPU, ResourceMetrics.NONE, counts);
  }

  /**
   * Ends the load, and the last slice with it; one that is too short to stand alone is to be added
   * to the one before it.
   */
  void endLoad(long now) {
    loadEnded = true;
    recorder.loadEnded(now);
    if (warmingUp) {
      endWarmUp(now);
      return;
    }
    boolean isShort = sliced && now - lastCut < cuts.sliceNanos() / 2;
    read(now, isShort ? Boundary.SHORT_SLICE : Boundary.SLICE, cpuOfSlice(), sampler.take());
  }

  private long cpuOfSlice() {
    OptionalLong cpu = watch.cpuNanos();
    OptionalLong before = lastCpu;
    lastCpu = cpu;
    return cpu.isPresent() && before.isPresent()
        ? cpu.getAsLong() - before.getAsLong()
        : Slice.NO_CPU;
  }

  private void read(long now, Boundary boundary, long cpuNanos, ResourceMetrics resources) {
    report(now, boundary, cpuNanos, resources, recorder.read(now));
  }

  private void report(
      long now,
      Boundary boundary,
      long cpuNanos,
      ResourceMetrics resources,
      CumulativeCounts counts) {
    Interval interval =
        new Interval(
            now - start,
            population.running(),
            warmingUp,
            boundary,
            divided ? 0 : counts.idleNanosSince(last),
            counts.since(last),
            cpuNanos,
            resources);
    last = counts;
    lastReadAt = now;
    divided |= boundary != Boundary.SECOND;
    listener.measured(interval);
  }

  /** Ends the run: what was completed since the load ended is in none of its rates. */
  @Override
  public void close() {
    try (watch) {
      if (!loadEnded) {
        endLoad(clock.nanoTime());
      }
      read(clock.nanoTime(), Boundary.RUN, Slice.NO_CPU, ResourceMetrics.NONE);
    }
  }
}
