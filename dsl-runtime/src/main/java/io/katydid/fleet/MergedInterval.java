package io.katydid.fleet;

import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.ResourceSum;
import io.katydid.measure.Slice;
import io.katydid.measure.Snapshot;
import io.katydid.store.Boundary;
import io.katydid.store.EncodedInterval;
import io.katydid.store.EncodedSnapshot;
import io.katydid.store.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The interval of a run that is being put together from those of its workers.
 *
 * <p>Its window is the actual time since the last one. A cut is where the first worker made it, and
 * the load ends with the last one, so that the windows of a run add up to the time in which it had
 * load, whoever was late. Not thread-safe.
 */
final class MergedInterval {

  private final List<String> machines;
  private final int[] users;
  private final boolean[] gone;
  private final ResourceMetrics[] resources;
  private final List<Part> parts = new ArrayList<>();
  private final IntConsumer unreadable;
  private long elapsed;
  private long earliest;
  private long latest;
  private long idle;
  private long cpu;
  private boolean cpuUnknown;
  private boolean loadEnded;

  /** Of the time after the warm-up that the resources taken so far are not of. */
  private long resourcesNanos;

  /**
   * Of workers on machines of these names.
   *
   * @param unreadable is given each worker that reports what cannot be read; it is not added
   */
  MergedInterval(List<String> machines, IntConsumer unreadable) {
    this.machines = machines;
    this.unreadable = unreadable;
    this.users = new int[machines.size()];
    this.gone = new boolean[machines.size()];
    this.resources = new ResourceMetrics[machines.size()];
    for (int worker = 0; worker < machines.size(); worker++) {
      resources[worker] = ResourceMetrics.NONE;
    }
    clear();
  }

  private void clear() {
    parts.clear();
    earliest = Long.MAX_VALUE;
    latest = 0;
    idle = Long.MAX_VALUE;
  }

  /** Adds what a worker measured until it came to the end of this interval. */
  void add(int worker, EncodedInterval interval) {
    earliest = Math.min(earliest, interval.elapsedNanos());
    latest = Math.max(latest, interval.elapsedNanos());
    idle = Math.min(idle, interval.idleNanos());
    fold(worker, interval);
  }

  /** Adds what a worker measured and is of no cut of its own. */
  void fold(int worker, EncodedInterval interval) {
    parts.add(new Part(worker, interval.measured()));
    users[worker] = interval.users();
    resources[worker] = resources[worker].then(interval.resources());
    addCpu(interval);
  }

  private void addCpu(EncodedInterval interval) {
    if (interval.cpuNanos() != Slice.NO_CPU) {
      cpu += interval.cpuNanos();
    } else if (endsSlice(interval.boundary())) {
      cpuUnknown = true;
    }
  }

  private static boolean endsSlice(Boundary boundary) {
    return boundary == Boundary.SLICE
        || boundary == Boundary.STAGE
        || boundary == Boundary.SHORT_SLICE;
  }

  /** A worker that is gone has no users any more. */
  void setGone(int worker, boolean isGone) {
    gone[worker] = isGone;
    users[worker] = isGone ? 0 : users[worker];
  }

  /** The interval up to this cut, of which one worker reported this. */
  Interval cut(EncodedInterval like) {
    return take(like, earliest, haveAllResources());
  }

  /** The interval up to the end of the load. */
  Interval endOfLoad(EncodedInterval like) {
    Interval end = take(like, latest, true);
    loadEnded = true;
    return end;
  }

  /** The interval after the load. */
  Interval endOfRun(EncodedInterval like) {
    return take(like, latest, true);
  }

  private Interval take(EncodedInterval like, long now, boolean withResources) {
    long next = Math.max(elapsed, now);
    long window = loadEnded ? 0 : next - elapsed;
    resourcesNanos = like.warmingUp() ? 0 : resourcesNanos + window;
    Interval taken =
        new Interval(
            next,
            allUsers(),
            like.warmingUp(),
            like.boundary(),
            Math.min(idle, window),
            measured().over(window),
            endsSlice(like.boundary()) ? takeCpu() : Slice.NO_CPU,
            withResources && endsSlice(like.boundary()) ? takeResources() : ResourceMetrics.NONE);
    elapsed = next;
    clear();
    return taken;
  }

  /** Who is to blame is looked for only when something cannot be read. */
  private Snapshot measured() {
    try {
      return sum();
    } catch (IllegalArgumentException damaged) {
      parts.stream()
          .filter(part -> !part.measured().isReadable())
          .mapToInt(Part::worker)
          .forEach(unreadable);
      parts.removeIf(part -> !part.measured().isReadable());
      return sum();
    }
  }

  private Snapshot sum() {
    return EncodedSnapshot.sum(parts.stream().map(Part::measured).toList());
  }

  private record Part(int worker, EncodedSnapshot measured) {}

  private int allUsers() {
    int all = 0;
    for (int of : users) {
      all += of;
    }
    return all;
  }

  private long takeCpu() {
    long taken = cpuUnknown ? Slice.NO_CPU : cpu;
    cpu = 0;
    cpuUnknown = false;
    return taken;
  }

  /**
   * Where slices are short, a worker reads its resources at some of the cuts only, and not at those
   * of another: what is added up has to be of about the same time.
   */
  private boolean haveAllResources() {
    for (int worker = 0; worker < resources.length; worker++) {
      if (!gone[worker] && resources[worker].windowNanos() == 0) {
        return false;
      }
    }
    return true;
  }

  private ResourceMetrics takeResources() {
    ResourceSum sum = new ResourceSum();
    for (int worker = 0; worker < resources.length; worker++) {
      if (resources[worker].windowNanos() > 0) {
        sum.add(machines.get(worker), resources[worker]);
        resources[worker] = ResourceMetrics.NONE;
      }
    }
    ResourceMetrics taken = sum.sum();
    if (taken.equals(ResourceMetrics.NONE)) {
      return taken;
    }
    long window = resourcesNanos;
    resourcesNanos = 0;
    return taken.over(window);
  }
}
