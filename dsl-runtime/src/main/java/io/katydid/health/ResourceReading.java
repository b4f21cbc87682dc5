package io.katydid.health;

import io.katydid.measure.CumulativeHistogram;
import io.katydid.measure.Distribution;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.ResourceSignal;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a {@link ResourceWatch} had seen at one moment. Two readings of one watch enclose a window
 * of time, whose {@link ResourceMetrics} are their difference. Immutable.
 */
public final class ResourceReading {

  /** The reading of a watch that sees nothing. */
  static final ResourceReading NOTHING =
      new ResourceReading(
          0,
          CumulativeHistogram.EMPTY,
          CumulativeHistogram.EMPTY,
          CumulativeHistogram.EMPTY,
          Map.of(),
          Map.of());

  private final long now;
  private final CumulativeHistogram hiccups;
  private final CumulativeHistogram carrierLag;
  private final CumulativeHistogram pauses;
  private final Map<ResourceSignal, Long> values;
  private final Map<ResourceSignal, CumulativeHistogram> peaks;

  ResourceReading(
      long now,
      CumulativeHistogram hiccups,
      CumulativeHistogram carrierLag,
      CumulativeHistogram pauses,
      Map<ResourceSignal, Long> values,
      Map<ResourceSignal, CumulativeHistogram> peaks) {
    this.now = now;
    this.hiccups = hiccups;
    this.carrierLag = carrierLag;
    this.pauses = pauses;
    this.values = values;
    this.peaks = peaks;
  }

  /** What was seen after the earlier reading of the same watch, up to this one. */
  public ResourceMetrics since(ResourceReading earlier) {
    Map<ResourceSignal, Long> signals = new EnumMap<>(ResourceSignal.class);
    values.forEach((signal, value) -> putValue(signals, signal, value, earlier));
    peaks.forEach((signal, seen) -> putPeak(signals, signal, seen, earlier));
    return new ResourceMetrics(
        now - earlier.now,
        hiccups.since(earlier.hiccups),
        carrierLag.since(earlier.carrierLag),
        pauses.since(earlier.pauses),
        signals);
  }

  private static void putValue(
      Map<ResourceSignal, Long> signals,
      ResourceSignal signal,
      long value,
      ResourceReading earlier) {
    Long before =
        signal.kind() == ResourceSignal.Kind.COUNTER ? earlier.values.get(signal) : Long.valueOf(0);
    if (before != null) {
      signals.put(signal, value - before);
    }
  }

  private static void putPeak(
      Map<ResourceSignal, Long> signals,
      ResourceSignal signal,
      CumulativeHistogram seen,
      ResourceReading earlier) {
    Distribution since = seen.since(earlier.peaks.getOrDefault(signal, CumulativeHistogram.EMPTY));
    if (since.count() > 0) {
      signals.put(signal, since.max());
    }
  }
}
