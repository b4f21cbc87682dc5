package io.katydid.baseline;

import io.katydid.api.Indicator;
import io.katydid.api.Objective.Streamed;
import io.katydid.api.Timing;
import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.text.Secrets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is recorded of a run: of each request name, and of all together, the figures that an
 * objective can set against a baseline. A figure is named by the request, the indicator and its
 * unit: {@code GET / p95 ms}, {@code Aggregated throughput /s}.
 */
public final class RecordedFigures {

  /** The percentiles that are recorded, in hundredths. */
  private static final List<Integer> PERCENTILES = List.of(5000, 7500, 9000, 9500, 9900, 9990);

  private static final String OF_LIMIT = " share of limit ratio";

  private static final double NANOS_PER_MILLI = 1e6;

  private RecordedFigures() {}

  /** All figures of a run. */
  public static Map<String, Double> of(Snapshot kept) {
    Map<String, Double> figures = new LinkedHashMap<>();
    List<Indicator> indicators = indicators().toList();
    Stream.concat(Stream.of(kept.total()), kept.named())
        .forEach(requests ->
            indicators.forEach(indicator ->
                value(indicator, requests, kept)
                    .ifPresent(value -> figures.put(name(requests.name(), indicator), value))));
    return figures;
  }

  /**
   * Under which name a figure is recorded: that of the request, without the secrets of URLs; an
   * empty request is all together.
   */
  public static String name(String request, Indicator indicator) {
    String unit =
        switch (indicator) {
          case Indicator.Percentile it -> " ms";
          case Indicator.Mean it -> " ms";
          case Indicator.Throughput it -> " /s";
          case Indicator.StreamRate it -> " /s";
          case Indicator.FailureRatio it -> " ratio";
        };
    String of = request.isEmpty() ? Snapshot.TOTAL : Secrets.maskedInNames(request);
    return of + " " + indicator.text() + unit;
  }

  /** The names of the requests of which there are figures, sorted; without all together. */
  public static SortedSet<String> requests(Set<String> figures) {
    SortedSet<String> responses = requests(figures, Timing.RESPONSE);
    SortedSet<String> services = requests(figures, Timing.SERVICE);
    SortedSet<String> names = new TreeSet<>(services);
    names.retainAll(responses);
    names.remove(Snapshot.TOTAL);
    return names;
  }

  /** What stands before the median; that of service times, too, if it is of response times. */
  private static SortedSet<String> requests(Set<String> figures, Timing timing) {
    String median = name("", new Indicator.Percentile(5000, timing));
    String suffix = median.substring(Snapshot.TOTAL.length());
    return figures.stream()
        .filter(name -> name.endsWith(suffix))
        .map(name -> name.substring(0, name.length() - suffix.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Under which name it is recorded which share of its limit was observed of an objective. */
  public static String shareOfLimit(String objective) {
    return objective + OF_LIMIT;
  }

  /** The objective of a figure of that name; empty if it is another one. */
  public static Optional<String> objective(String figure) {
    return figure.endsWith(OF_LIMIT)
        ? Optional.of(figure.substring(0, figure.length() - OF_LIMIT.length()))
        : Optional.empty();
  }

  /** Whether this is among what is recorded. */
  public static boolean isRecorded(Indicator indicator) {
    return indicators().anyMatch(indicator::equals);
  }

  /**
   * The figure of these requests.
   *
   * @return empty if there is none, or a percentile falls on a request that failed, which is slower
   *     than every other; of streams, if there was none
   */
  public static OptionalDouble value(Indicator indicator, RequestSnapshot requests, Snapshot kept) {
    if (indicator.isOfStreams() ? requests.streams().isEmpty() : requests.count() == 0) {
      return OptionalDouble.empty();
    }
    return switch (indicator) {
      case Indicator.Percentile it ->
          percentile(
              requests.times(it.timing()), it.hundredths(), requests.failuresOf(it.timing()));
      case Indicator.Mean it -> mean(requests.times(it.timing()));
      case Indicator.StreamRate it -> rate(requests.streams().inTime(it.what()), kept);
      case Indicator.Throughput it -> OptionalDouble.of(kept.perSecond(requests));
      case Indicator.FailureRatio it -> OptionalDouble.of(requests.failureRatio());
    };
  }

  private static Stream<Indicator> indicators() {
    Stream<Indicator> times =
        Stream.of(Timing.values())
            .flatMap(timing ->
                Stream.concat(
                    PERCENTILES.stream().map(each -> new Indicator.Percentile(each, timing)),
                    Stream.of(new Indicator.Mean(timing))));
    return Stream.concat(
        times,
        Stream.of(
            new Indicator.Throughput(),
            new Indicator.FailureRatio(),
            new Indicator.StreamRate(Streamed.EVENTS),
            new Indicator.StreamRate(Streamed.TOKENS)));
  }

  private static OptionalDouble rate(long inTime, Snapshot kept) {
    return inTime <= 0 ? OptionalDouble.empty() : OptionalDouble.of(kept.perSecond(inTime));
  }

  /** The nearest rank among all requests, failed ones being slower than all others. */
  private static OptionalDouble percentile(Distribution succeeded, int hundredths, long failed) {
    long rank = Math.ceilDiv(hundredths * (succeeded.count() + failed), 10_000L);
    return rank == 0 || rank > succeeded.count()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            succeeded.percentile(100.0 * rank / succeeded.count()) / NANOS_PER_MILLI);
  }

  private static OptionalDouble mean(Distribution succeeded) {
    return succeeded.count() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(succeeded.mean() / NANOS_PER_MILLI);
  }
}
