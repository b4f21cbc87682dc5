package io.katydid.report;

import io.katydid.api.Timing;
import io.katydid.verdict.PercentileSearch;
import io.katydid.verdict.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the percentiles of all requests together are between; each bound is wrong in 5% of runs. */
final class IntervalLine {

  private static final List<Integer> PERCENTILES = List.of(50, 95, 99);

  private IntervalLine() {}

  /** The sentence in lines; none, if no request succeeded. */
  static List<String> of(RunReport report, Style style) {
    return text(report).stream().flatMap(it -> Cell.hanging("  ", it, style).stream()).toList();
  }

  /** The sentence; none, if no request succeeded. */
  static Optional<String> text(RunReport report) {
    String text =
        PERCENTILES.stream()
            .flatMap(percent -> interval(report, percent).stream())
            .collect(Collectors.joining(", "));
    return Optional.of(text).filter(it -> !it.isEmpty()).map(it -> "90% confidence: " + it);
  }

  private static Optional<String> interval(RunReport report, int percent) {
    return PercentileSearch.ofSucceeded(
            Subject.ofAll(report.window()), Timing.RESPONSE, percent, report.rules())
        .map(interval -> "p" + percent + " " + interval.text());
  }
}
