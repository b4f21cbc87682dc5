package io.katydid.verdict;

import io.katydid.api.Objective;
import io.katydid.api.Timing;
import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** What the generator added to the times of the requests, beside what is allowed. */
record Delays(Generator generator) {

  /** At this percentile, from 0 to 100, the longest of the delays that we know of. */
  long percentile(double percent) {
    return all().mapToLong(delay -> delay.percentile(percent)).max().orElse(0);
  }

  /** On average, the longest of them. */
  long mean() {
    return Math.round(all().mapToDouble(Distribution::mean).max().orElse(0));
  }

  private Stream<Distribution> all() {
    return Stream.of(
        generator.lag(), generator.resources().hiccups(), generator.resources().carrierLag());
  }

  /** The longest delay that does no harm to a time of this length. */
  static long harmless(double nanos) {
    return Math.max(GeneratorLimits.UNAVOIDABLE, Math.round(GeneratorLimits.OWN_SHARE * nanos));
  }

  /**
   * Whether these requests, which are not shown to meet this latency limit, might have been without
   * us. Where none exceeds it, there are too few of them, and that is not for our delays.
   */
  boolean explainMiss(Objective objective, RequestSnapshot requests) {
    double limit = limit(objective).map(Duration::toNanos).orElse(0L);
    long delay = of(objective);
    double excess = observed(objective, requests) - limit;
    return longest(objective, requests) > limit
        && delay > harmless(limit)
        && excess <= (double) GeneratorLimits.DELAYS_PER_REQUEST * delay;
  }

  /** Whether it is their times, and not their failures, by which these requests miss this limit. */
  static boolean missByTimes(Objective objective, RequestSnapshot requests) {
    return Double.isFinite(observed(objective, requests));
  }

  private long of(Objective objective) {
    return switch (objective) {
      case Objective.Percentile it -> percentile(it.hundredths() / 100.0);
      case Objective.Max it -> percentile(100);
      default -> mean();
    };
  }

  /** Failed requests exceed every limit; where none succeeded, there is no time. */
  private static double observed(Objective objective, RequestSnapshot requests) {
    return switch (objective) {
      case Objective.Percentile it -> observed(it.hundredths() / 1e4, requests, it.timing());
      case Objective.Max it -> observed(1, requests, it.timing());
      case Objective.Mean it -> mean(requests.times(it.timing()));
      default -> 0;
    };
  }

  private static double mean(Distribution succeeded) {
    return succeeded.count() == 0 ? Double.POSITIVE_INFINITY : succeeded.mean();
  }

  private static double longest(Objective objective, RequestSnapshot requests) {
    return switch (objective) {
      case Objective.Percentile it -> requests.times(it.timing()).max();
      case Objective.Max it -> requests.times(it.timing()).max();
      default -> observed(objective, requests);
    };
  }

  private static double observed(double quantile, RequestSnapshot requests, Timing timing) {
    Distribution succeeded = requests.times(timing);
    double rank = quantile * requests.countOf(timing);
    return succeeded.count() == 0 || rank > succeeded.count()
        ? Double.POSITIVE_INFINITY
        : succeeded.percentile(100 * rank / succeeded.count());
  }

  /** The limit of a latency objective. */
  static Optional<Duration> limit(Objective objective) {
    return switch (objective) {
      case Objective.Percentile it -> Optional.of(it.limit());
      case Objective.Max it -> Optional.of(it.limit());
      case Objective.Mean it -> Optional.of(it.limit());
      default -> Optional.empty();
    };
  }
}
