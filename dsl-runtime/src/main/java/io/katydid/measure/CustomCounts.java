package io.katydid.measure;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** {@link CustomMetrics} while they grow; of names, there are not too many. Thread-safe. */
final class CustomCounts {

  private final Set<String> kept;
  private final Map<String, Counter> counters = new ConcurrentHashMap<>();
  private final Map<String, Gauge> gauges = new ConcurrentHashMap<>();

  /** Counts whose kept names have a place however many others there are. */
  CustomCounts(Set<String> kept) {
    this.kept = kept;
  }

  Counter counter(String name) {
    return named(name, counters, Counter::new);
  }

  Gauge gauge(String name) {
    return named(name, gauges, Gauge::new);
  }

  private <T> T named(String name, Map<String, T> all, Supplier<T> another) {
    T known = all.get(name);
    if (known != null) {
      return known;
    }
    boolean hasPlace = all.size() < Recorder.MOST_NAMES || kept.contains(name);
    return all.computeIfAbsent(hasPlace ? name : Recorder.OTHER_NAMES, it -> another.get());
  }

  /** The counters, as they are now. */
  List<CounterSnapshot> readCounters() {
    return counters.entrySet().stream()
        .map(it -> it.getValue().read(it.getKey()))
        .sorted(comparing(CounterSnapshot::name))
        .toList();
  }

  /** The gauges, with what they were given since this was called last. */
  List<GaugeSnapshot> takeGauges() {
    return gauges.entrySet().stream()
        .flatMap(it -> it.getValue().take(it.getKey()).stream())
        .sorted(comparing(GaugeSnapshot::name))
        .toList();
  }
}
