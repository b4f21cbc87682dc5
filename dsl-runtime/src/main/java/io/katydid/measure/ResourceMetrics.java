package io.katydid.measure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What the machine and the JVM that made the load went through in one window of time. Immutable.
 *
 * <p>Hiccups are sampled at equal distances of time: their percentiles are shares of it. Carrier
 * lag is of each wait for a socket: of each response, if it came in one piece.
 *
 * @param windowNanos the length of the window; 0 if nothing was watched
 * @param hiccups how late a thread of the operating system woke up that does nothing but sleep,
 *     moments included at which it should have been awake and was not
 * @param carrierLag how long users whose response had come waited for a carrier
 * @param pauses for which garbage collections stopped all threads
 * @param signals those that there were
 */
public record ResourceMetrics(
    long windowNanos,
    Distribution hiccups,
    Distribution carrierLag,
    Distribution pauses,
    Map<ResourceSignal, Long> signals) {

  /** Nothing was watched. */
  public static final ResourceMetrics NONE =
      new ResourceMetrics(0, Distribution.EMPTY, Distribution.EMPTY, Distribution.EMPTY, Map.of());

  /** Resource metrics; copies the map. */
  public ResourceMetrics {
    signals = Map.copyOf(signals);
  }

  /**
   * The last of these, which are consecutive, together: as many as the window has.
   *
   * @param windowNanos the length of a window that ends when they do
   */
  public static ResourceMetrics last(List<ResourceMetrics> consecutive, long windowNanos) {
    ResourceMetrics last = NONE;
    for (int i = consecutive.size() - 1; i >= 0 && last.windowNanos < windowNanos; i--) {
      last = consecutive.get(i).then(last);
    }
    return last;
  }

  /** These, and those of the time that follows, as one. */
  public ResourceMetrics then(ResourceMetrics next) {
    if (equals(NONE) || next.equals(NONE)) {
      return equals(NONE) ? next : this;
    }
    Map<ResourceSignal, Long> together = new EnumMap<>(ResourceSignal.class);
    together.putAll(signals);
    next.signals.forEach((signal, value) -> together.merge(signal, value, signal.kind()::together));
    return new ResourceMetrics(
        windowNanos + next.windowNanos,
        hiccups.plus(next.hiccups),
        carrierLag.plus(next.carrierLag),
        pauses.plus(next.pauses),
        together);
  }

  /** The same, of a window of this length. */
  public ResourceMetrics over(long nanos) {
    return new ResourceMetrics(nanos, hiccups, carrierLag, pauses, signals);
  }

  /** The value of this signal, if there was one. */
  public OptionalLong get(ResourceSignal signal) {
    Long value = signals.get(signal);
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /** The signals that were not given, but for those that only some runs have. */
  public List<ResourceSignal> missing() {
    return Arrays.stream(ResourceSignal.values())
        .filter(it ->
            it != ResourceSignal.CPU_QUOTA
                && it != ResourceSignal.CARRIERS_ADDED
                && !signals.containsKey(it))
        .toList();
  }
}
