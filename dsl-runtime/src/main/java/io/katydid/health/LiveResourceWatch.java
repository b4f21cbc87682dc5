package io.katydid.health;

import io.katydid.measure.CumulativeHistogram;
import io.katydid.measure.LatencyCounts;
import io.katydid.measure.Recorder;
import io.katydid.measure.ResourceSignal;
import io.katydid.os.KernelFiles;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Watches by two threads of the operating system and a virtual one. What it sees only grows; a
 * reading is a copy.
 *
 * <p>Thread-safe.
 */
final class LiveResourceWatch implements ResourceWatch {

  /**
   * Percentiles of delays are shares of time, which do not depend on how often we look; what we
   * look at in a second is enough for the 99th.
   */
  private static final long HICCUP_INTERVAL = 10_000_000L;

  private static final long SAMPLE_INTERVAL = 1_000_000_000L;

  private final Ticks ticks;
  private final List<Source> sources;
  private final Sleeper hiccups;
  private final HeldCarriers heldCarriers =
      new HeldCarriers(OwnProcess::cpuNanos, new AddedCarriers(Scheduler.ofThisJvm()));
  private final Supplier<CumulativeHistogram> carrierWaits;
  private final GcPauses pauses = new GcPauses();
  private final Map<ResourceSignal, LatencyCounts> peaks = new EnumMap<>(ResourceSignal.class);
  private volatile boolean ended;

  LiveResourceWatch(Ticks ticks, List<Source> sources, Supplier<CumulativeHistogram> carrierWaits) {
    this.ticks = ticks;
    this.sources = sources;
    this.carrierWaits = carrierWaits;
    this.hiccups = new Sleeper(ticks, HICCUP_INTERVAL, this::awake);
  }

  /** A watch on this machine, which is started. */
  static LiveResourceWatch start(Ticks ticks, int addresses, Recorder recorder) {
    KernelFiles files = KernelFiles.HERE;
    LiveResourceWatch watch =
        new LiveResourceWatch(
            ticks,
            List.of(
                new OwnProcess(),
                new ProcStat(files),
                Cgroup.own(files),
                new Pressure(files),
                new Ports(files, addresses),
                new Calendar(InstantSource.system(), ticks::now),
                signals ->
                    signals.accept(ResourceSignal.START_WAIT, recorder.takeLongestStartWait())),
            recorder::carrierWaits);
    watch.start();
    return watch;
  }

  private void start() {
    Thread.ofPlatform().daemon().name("katydid-hiccups").start(hiccups);
    heldCarriers.start();
    Thread.ofPlatform().daemon().name("katydid-watch").start(this::sample);
  }

  private void awake(long now) {
    heldCarriers.check(now);
    peak(heldCarriers);
  }

  private synchronized void peak(Source source) {
    source.read((signal, value) -> add(new EnumMap<>(ResourceSignal.class), signal, value));
  }

  /** What rises and falls is sampled, so that its peaks are seen. */
  private void sample() {
    while (!ended) {
      values();
      long due = ticks.now() + SAMPLE_INTERVAL;
      while (ticks.now() < due && !ended) {
        ticks.parkUntil(due);
      }
    }
  }

  @Override
  public ResourceReading read() {
    Map<ResourceSignal, Long> values = values();
    return new ResourceReading(
        ticks.now(), hiccups.read(), carrierWaits.get(), pauses.read(), values, peaks());
  }

  @Override
  public OptionalLong cpuNanos() {
    return OwnProcess.cpuNanos();
  }

  private synchronized Map<ResourceSignal, Long> values() {
    Map<ResourceSignal, Long> values = new EnumMap<>(ResourceSignal.class);
    sources.forEach(source -> source.read((signal, value) -> add(values, signal, value)));
    return values;
  }

  private void add(Map<ResourceSignal, Long> values, ResourceSignal signal, long value) {
    if (signal.kind() == ResourceSignal.Kind.PEAK) {
      peaks.computeIfAbsent(signal, it -> new LatencyCounts()).record(value);
    } else {
      values.put(signal, value);
    }
  }

  private synchronized Map<ResourceSignal, CumulativeHistogram> peaks() {
    Map<ResourceSignal, CumulativeHistogram> seen = new EnumMap<>(ResourceSignal.class);
    peaks.forEach((signal, counts) -> seen.put(signal, counts.read()));
    return seen;
  }

  @Override
  public void close() {
    ended = true;
    hiccups.close();
    heldCarriers.close();
    pauses.close();
  }
}
