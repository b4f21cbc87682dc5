package io.katydid.measure;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What user code counted and gauged in a window; sorted by name.
 *
 * @param counters those that were added to
 * @param gauges those that were given a value
 */
public record CustomMetrics(List<CounterSnapshot> counters, List<GaugeSnapshot> gauges) {

  /** Nothing. */
  public static final CustomMetrics NONE = new CustomMetrics(List.of(), List.of());

  /** The counter of this name, if it was added to. */
  public Optional<CounterSnapshot> counter(String name) {
    return counters.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /** The gauge of this name, if it was given a value. */
  public Optional<GaugeSnapshot> gauge(String name) {
    return gauges.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /** Those of this window and of the next. */
  public CustomMetrics then(CustomMetrics next) {
    return new CustomMetrics(
        merged(counters, next.counters, CounterSnapshot::name, CounterSnapshot::plus),
        merged(gauges, next.gauges, GaugeSnapshot::name, GaugeSnapshot::then));
  }

  /**
   * What was added after the earlier reading of the same counters, up to this one, and the gauges
   * of this one.
   */
  CustomMetrics since(CustomMetrics earlier) {
    return new CustomMetrics(
        counters.stream()
            .map(it -> earlier.counter(it.name()).map(it::minus).orElse(it))
            .filter(it -> it.sum() > 0)
            .toList(),
        gauges);
  }

  private static <T> List<T> merged(
      List<T> these, List<T> those, Function<T, String> name, BinaryOperator<T> merge) {
    if (these.isEmpty() || those.isEmpty()) {
      return these.isEmpty() ? those : these;
    }
    return List.copyOf(
        Stream.concat(these.stream(), those.stream())
            .collect(toMap(name, it -> it, merge, TreeMap::new))
            .values());
  }
}
