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

  private static final long SECOND = 1_000_000_000L;

  private final Clock clock;
  private final Recorder recorder;
  private final ResourceWatch watch;
  private final ResourceSampler sampler;
  private final Population population;
  private final EngineListener listener;
  private final long start;
  private final RunningScenarios scenarios;
  private final SliceCuts cuts;
  private long nextSecond;
  private boolean warmingUp;
  private boolean divided;
  private boolean sliced;
  private boolean loadEnded;
  private long lastCut;
  private CumulativeCounts last;
  private long lastReadAt;
  private OptionalLong lastCpu;

  /**
   * Reads a run that starts at this time.
   *
   * @param listener is given each interval, on the thread that coordinates the run
   */
  IntervalReader(
      LoadPlan plan,
      Equipment equipment,
      Population population,
      EngineListener listener,
      RunningScenarios scenarios,
      long start) {
    LoadProfile profile = plan.profile();
    this.clock = equipment.clock();
    this.recorder = equipment.recorder();
    this.watch = equipment.watch();
    this.sampler = new ResourceSampler(watch);
    this.population = population;
    this.listener = listener;
    this.start = start;
    this.scenarios = scenarios;
    this.cuts = new SliceCuts(profile, plan.slices(), start);
    this.nextSecond = start + SECOND;
    this.warmingUp = !profile.warmUp().isZero();
    this.lastCut = start;
    this.last = recorder.read(start);
    this.lastReadAt = start;
    this.lastCpu = watch.cpuNanos();
  }

  /** When the next one ends. */
  long next() {
    return Math.min(nextSecond, nextSlice());
  }

  /** There is no slice after the load. */
  private long nextSlice() {
    return loadEnded ? Clock.NEVER : cuts.next();
  }

  /**
   * Ends those that end by now, in the order in which they do; a slice before a second of the same
   * time. Where several seconds have passed, or slices, the first of them has it all.
   */
  void take(long now) {
    while (now >= next()) {
      if (nextSecond < nextSlice()) {
        endSecond(now);
      } else {
        endSlice(now);
      }
    }
  }

  /** Often a slice has ended just now, and there is nothing new to read. */
  private void endSecond(long now) {
    Cut cut = cut(nextSecond);
    nextSecond += SECOND * (1 + (now - nextSecond) / SECOND);
    CumulativeCounts counts = now == lastReadAt ? last : recorder.read(now);
    report(now, cut, Boundary.SECOND, Slice.NO_CPU, ResourceMetrics.NONE, counts);
  }

  private void endSlice(long now) {
    Cut cut = cut(cuts.next());
    if (warmingUp) {
      endWarmUp(now, cut);
    } else {
      boolean endsStage = cuts.endsStage();
      Boundary boundary = endsStage ? Boundary.STAGE : Boundary.SLICE;
      read(now, cut, boundary, cpuOfSlice(), sampler.take(now - lastCut));
      sliced = !endsStage;
    }
    lastCut = now;
    cuts.advance(now);
  }

  private Cut cut(long nominal) {
    return cut(nominal, false);
  }

  private Cut cut(long nominal, boolean endsLoad) {
    boolean everyUserEnded = scenarios.isExhausted() && population.running() == 0;
    return new Cut(
        nominal - start, endsLoad, everyUserEnded, scenarios.iterationsLeft(), scenarios.soFar());
  }

  private void endWarmUp(long now, Cut cut) {
    read(now, cut, Boundary.WARM_UP, Slice.NO_CPU, ResourceMetrics.NONE);
    warmingUp = false;
    lastCpu = watch.cpuNanos();
    sampler.restart();
  }

  /**
   * Ends the load, and the last slice with it; one that is too short to stand alone is to be added
   * to the one before it.
   *
   * @param endOfRunTime when it was to end
   */
  void endLoad(long now, long endOfRunTime) {
    loadEnded = true;
    recorder.loadEnded(now);
    Cut cut = cut(Math.min(now, endOfRunTime), true);
    if (warmingUp) {
      endWarmUp(now, cut);
      return;
    }
    boolean isShort = sliced && now - lastCut < cuts.sliceNanos() / 2;
    Boundary boundary = isShort ? Boundary.SHORT_SLICE : Boundary.SLICE;
    read(now, cut, boundary, cpuOfSlice(), sampler.take());
  }

  private long cpuOfSlice() {
    OptionalLong cpu = watch.cpuNanos();
    OptionalLong before = lastCpu;
    lastCpu = cpu;
    return cpu.isPresent() && before.isPresent()
        ? cpu.getAsLong() - before.getAsLong()
        : Slice.NO_CPU;
  }

  private void read(
      long now, Cut cut, Boundary boundary, long cpuNanos, ResourceMetrics resources) {
    report(now, cut, boundary, cpuNanos, resources, recorder.read(now));
  }

  private void report(
      long now,
      Cut cut,
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
    listener.measured(interval, cut);
  }

  /** Ends the run: what was completed since the load ended is in none of its rates. */
  @Override
  public void close() {
    try (watch) {
      if (!loadEnded) {
        long now = clock.nanoTime();
        endLoad(now, now);
      }
      long now = clock.nanoTime();
      read(now, cut(now), Boundary.RUN, Slice.NO_CPU, ResourceMetrics.NONE);
    }
  }
}
