package io.katydid.web;

import io.katydid.measure.Work;
import io.katydid.store.SeriesPart;
import io.katydid.store.SeriesPoint;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What charts have of one part of a run.
 *
 * @param at when it ended, in seconds since the start of the run
 * @param users how many were running
 * @param byName its figures, by the name of requests or measures
 */
record Point(double at, int users, Map<String, Values> byName) {

  private static final double SECOND = 1e9;

  /** That of a part of a time series of a load that has this work. */
  static Point of(SeriesPart part, Work work) {
    double seconds = (part.endNanos() - part.startNanos()) / SECOND;
    Map<String, Values> byName =
        Stream.of(Stream.of(part.total(work)), part.requests().stream(), part.measures().stream())
            .flatMap(it -> it)
            .collect(
                Collectors.toMap(
                    SeriesPoint::name,
                    it -> Values.of(it, seconds),
                    (request, measure) -> request));
    return new Point(part.endNanos() / SECOND, part.users(), byName);
  }

  Values of(String name) {
    return byName.getOrDefault(name, Values.NONE);
  }
}
