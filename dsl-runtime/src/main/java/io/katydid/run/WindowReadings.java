package io.katydid.run;

import io.katydid.health.ResourceWatch;
import io.katydid.measure.CumulativeCounts;
import io.katydid.measure.Recorder;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Slice;
import io.katydid.measure.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Divides what is recorded in a run by time: the warm-up, and after it slices of equal length. Used
 * by the thread that coordinates the run.
 */
final class WindowReadings implements AutoCloseable {

  private static final long SHORTEST_SLICE = 10_000_000L;

  private final Clock clock;
  private final Recorder recorder;
  private final ResourceWatch watch;
  private final ResourceSampler resourceSampler;
  private final boolean hasWarmUp;
  private final long sliceNanos;
  private final CumulativeCounts first;
  private final List<Slice> slices = new ArrayList<>();
  private List<ResourceMetrics> resources = List.of();
  private boolean loadEnded;
  private long next;
  private @Nullable CumulativeCounts warmUpEnd;
  private CumulativeCounts lastCut;
  private OptionalLong lastCpu;

  /**
   * The readings of a run that starts now.
   *
   * @param slices how many slices the run time has, warm-up excluded, unless they would get too
   *     short
   */
  WindowReadings(Equipment equipment, LoadProfile profile, int slices, long start) {
    this.clock = equipment.clock();
    this.recorder = equipment.recorder();
    this.watch = equipment.watch();
    this.resourceSampler = new ResourceSampler(watch);
    this.hasWarmUp = !profile.warmUp().isZero();
    Duration kept = profile.runTime().minus(profile.warmUp());
    this.sliceNanos = Math.max(SHORTEST_SLICE, kept.toNanos() / slices);
    this.next = start + (hasWarmUp ? profile.warmUp().toNanos() : sliceNanos);
    this.first = recorder.read(start);
    this.lastCut = first;
    this.lastCpu = watch.cpuNanos();
  }

  /** When the next cut is due. */
  long next() {
    return next;
  }

  boolean isWarmingUp() {
    return hasWarmUp && warmUpEnd == null;
  }

  /** Cuts, if it is time to. */
  void take(long now) {
    if (now < next) {
      return;
    }
    CumulativeCounts reading = recorder.read(now);
    if (isWarmingUp()) {
      warmUpEnd = reading;
      lastCpu = watch.cpuNanos();
      resourceSampler.restart();
    } else {
      addSlice(reading);
      resourceSampler.take(slices.getLast().measured().windowNanos());
    }
    lastCut = reading;
    next += sliceNanos * (1 + (now - next) / sliceNanos);
  }

  private void addSlice(CumulativeCounts reading) {
    OptionalLong cpu = watch.cpuNanos();
    slices.add(
        new Slice(
            lastCut == first ? reading.sinceStart() : reading.since(lastCut),
            cpu.isPresent() && lastCpu.isPresent()
                ? cpu.getAsLong() - lastCpu.getAsLong()
                : Slice.NO_CPU));
    lastCpu = cpu;
  }

  /** What was measured since the run started, or since the warm-up ended. */
  Snapshot kept(CumulativeCounts reading) {
    return warmUpEnd == null ? reading.sinceStart() : reading.since(warmUpEnd);
  }

  /** The slices so far, without what began after the last cut. */
  List<Slice> slices() {
    return List.copyOf(slices);
  }

  /**
   * Ends the last slice with the load; one that is too short to stand alone is added to the one
   * before it.
   */
  void endLoad(long now) {
    loadEnded = true;
    recorder.loadEnded(now);
    CumulativeCounts reading = recorder.read(now);
    if (isWarmingUp()) {
      warmUpEnd = reading;
    } else {
      addSlice(reading);
      joinShortSlice();
    }
    lastCut = reading;
    resources = resourceSampler.end();
  }

  private void joinShortSlice() {
    int last = slices.size() - 1;
    if (last > 0 && slices.get(last).measured().windowNanos() < sliceNanos / 2) {
      slices.set(last - 1, slices.get(last - 1).plus(slices.remove(last)));
    }
  }

  /**
   * Takes no more: what was completed since the load ended is in the last slice, and in none of its
   * rates.
   */
  @Override
  public void close() {
    try (watch) {
      closeSlices();
    }
  }

  private void closeSlices() {
    if (!loadEnded) {
      endLoad(clock.nanoTime());
    }
    CumulativeCounts reading = recorder.read(clock.nanoTime());
    if (slices.isEmpty()) {
      warmUpEnd = reading;
      return;
    }
    Slice last = slices.getLast();
    Snapshot whole = last.measured().plus(reading.since(lastCut));
    slices.set(slices.size() - 1, new Slice(whole, last.cpuNanos()));
  }

  /** The resource metrics of the generator, after the warm-up; when the run has ended. */
  List<ResourceMetrics> resources() {
    return resources;
  }

  /** What was measured in the warm-up. */
  Snapshot warmedUp() {
    return warmUpEnd == null ? Snapshot.EMPTY : warmUpEnd.sinceStart();
  }
}
