package io.katydid.verdict;

import io.katydid.baseline.Baseline;
import io.katydid.measure.Distribution;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.ResourceSignal;
import io.katydid.measure.Snapshot;
import io.katydid.measure.UserTimeBreakdown;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Generators of load as they could have been; well, by default. */
public final class Generators {

  static final long WINDOW = 10_000_000_000L;

  static final Generator UNWATCHED =
      new Generator(ResourceMetrics.NONE, Distribution.EMPTY, UserTimeBreakdown.NONE, false, false);

  Distribution lag = Distribution.EMPTY;
  Distribution carrierLag = Distribution.EMPTY;
  Distribution hiccups = Distribution.EMPTY;
  Distribution pauses = Distribution.EMPTY;
  double lostRatio;
  long usersNanos = WINDOW;
  boolean forked;
  boolean targetHere;
  private final Map<ResourceSignal, Long> signals = new EnumMap<>(ResourceSignal.class);

  Generators() {
    put(ResourceSignal.CORES, 2);
    put(ResourceSignal.MACHINE_CORES, 2);
    put(ResourceSignal.CARRIERS, 2);
    put(ResourceSignal.PROCESS_CPU, WINDOW / 2);
    put(ResourceSignal.MACHINE_CPU, WINDOW);
    put(ResourceSignal.THROTTLED_PERIODS, 0);
  }

  /** A run whose generator nobody watched. */
  public static GeneratorHealth unwatched(Snapshot kept) {
    return new GeneratorHealth(UNWATCHED, List.of(), kept, Baseline.NONE);
  }

  /** A run whose generator was late, on a machine that was busy, and does not report everything. */
  public static GeneratorHealth late(Snapshot kept) {
    Generators late = new Generators();
    late.lag = Distribution.of(1_000_000, 2_000_000, 84_000_000);
    late.carrierLag = Distribution.of(90_000_000);
    late.hiccups = Distribution.of(300_000);
    late.lostRatio = 0.4;
    late.targetHere = true;
    late.put(ResourceSignal.PROCESS_CPU, 18 * WINDOW / 10);
    late.put(ResourceSignal.MACHINE_CPU, 19 * WINDOW / 10);
    return new GeneratorHealth(late.build(), List.of(), kept, Baseline.NONE);
  }

  /** A run whose users ended in it what they had begun in the warm-up: 1.2 times their time. */
  public static GeneratorHealth straddling(Snapshot kept) {
    Generators straddling = new Generators();
    straddling.lostRatio = 0.7;
    return new GeneratorHealth(straddling.build(), List.of(), kept, Baseline.NONE);
  }

  void put(ResourceSignal signal, long value) {
    signals.put(signal, value);
  }

  /** From now on, users lose a fifth of their time to it. */
  void losesTime() {
    lag = Distribution.of(60_000_000);
    lostRatio = 0.2;
  }

  Generator build() {
    return new Generator(
        new ResourceMetrics(WINDOW, hiccups, carrierLag, pauses, signals),
        lag,
        new UserTimeBreakdown(
            usersNanos, usersNanos / 4.0, usersNanos / 4.0, 0, lostRatio * usersNanos),
        forked,
        targetHere);
  }
}
