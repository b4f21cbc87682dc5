package io.katydid.health;

import io.katydid.measure.CountsReading;
import io.katydid.measure.Distribution;
import io.katydid.measure.Signal;
import io.katydid.measure.Vitals;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a {@link Watch} had seen at one moment. Two readings of one watch enclose a window of time,
 * whose {@link Vitals} are their difference. Immutable.
 */
public final class VitalsReading {

  /** The reading of a watch that sees nothing. */
  static final VitalsReading NOTHING =
      new VitalsReading(
          0, CountsReading.EMPTY, CountsReading.EMPTY, CountsReading.EMPTY, Map.of(), Map.of());

  private final long now;
  private final CountsReading hiccups;
  private final CountsReading carrierLag;
  private final CountsReading pauses;
  private final Map<Signal, Long> values;
  private final Map<Signal, CountsReading> peaks;

  VitalsReading(
      long now,
      CountsReading hiccups,
      CountsReading carrierLag,
      CountsReading pauses,
      Map<Signal, Long> values,
      Map<Signal, CountsReading> peaks) {
    this.now = now;
    this.hiccups = hiccups;
    this.carrierLag = carrierLag;
    this.pauses = pauses;
    this.values = values;
    this.peaks = peaks;
  }

  /** What was seen after the earlier reading of the same watch, up to this one. */
  public Vitals since(VitalsReading earlier) {
    Map<Signal, Long> signals = new EnumMap<>(Signal.class);
    values.forEach((signal, value) -> putValue(signals, signal, value, earlier));
    peaks.forEach((signal, seen) -> putPeak(signals, signal, seen, earlier));
    return new Vitals(
        now - earlier.now,
        hiccups.since(earlier.hiccups),
        carrierLag.since(earlier.carrierLag),
        pauses.since(earlier.pauses),
        signals);
  }

  private static void putValue(
      Map<Signal, Long> signals, Signal signal, long value, VitalsReading earlier) {
    Long before =
        signal.kind() == Signal.Kind.COUNTER ? earlier.values.get(signal) : Long.valueOf(0);
    if (before != null) {
      signals.put(signal, value - before);
    }
  }

  private static void putPeak(
      Map<Signal, Long> signals, Signal signal, CountsReading seen, VitalsReading earlier) {
    Distribution since = seen.since(earlier.peaks.getOrDefault(signal, CountsReading.EMPTY));
    if (since.count() > 0) {
      signals.put(signal, since.max());
    }
  }
}
