package io.katydid.verdict;

import io.katydid.api.Durations;
import io.katydid.api.Objective;
import io.katydid.api.Objective.Comparison;
import io.katydid.api.Timing;
import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.StreamLimitCounts;
import io.katydid.measure.TimeLimit;
import io.katydid.result.PercentileInterval;
import io.katydid.statistics.Clusters;
import io.katydid.text.Figures;
import io.katydid.verdict.Undecided.Side;
import java.time.Duration;
import java.util.Optional;

/**
 * A limit that only a share of the requests may exceed: {@code p99 < 50ms} lets 1 % of them, {@code
 * max < 1s} none. Failed requests exceed every limit.
 *
 * <p>Exceedances are counted exactly. To have at most 1 % of them is the same as to have the
 * nearest-rank 99th percentile, failed requests being slower than all others, within the limit; but
 * it does not depend on how finely the distribution is kept.
 *
 * @param indicator the percentile, or {@code max}, as it is written
 * @param hundredths the percentile in hundredths; the maximum is 10,000
 */
record LatencyLimit(
    String indicator, int hundredths, Timing timing, Comparison comparison, Duration limit) {

  private static final int ALL = 10_000;

  /** From this design effect on, longer streams are worth little more: it grows with them. */
  private static final double MOST_OF_GAPS = 2;

  static LatencyLimit of(Objective.Percentile it) {
    return new LatencyLimit(
        it.indicator(), it.hundredths(), it.timing(), it.comparison(), it.limit());
  }

  static LatencyLimit of(Objective.Max it) {
    return new LatencyLimit(it.indicator(), ALL, it.timing(), it.comparison(), it.limit());
  }

  static Optional<LatencyLimit> in(Objective objective) {
    return switch (objective) {
      case Objective.Percentile it -> Optional.of(of(it));
      case Objective.Max it -> Optional.of(of(it));
      default -> Optional.empty();
    };
  }

  /** The longest time that does not exceed the limit. */
  TimeLimit watched() {
    return new TimeLimit(
        timing, comparison == Comparison.BELOW ? limit.toNanos() - 1 : limit.toNanos());
  }

  /** Judges these requests, of which at least one has such a time. */
  Finding judge(Subject subject, Rules rules) {
    RequestSnapshot requests = subject.whole();
    Unit unit = subject.unit(timing);
    TimeLimit watched = watched();
    long known = requests.known(watched);
    long exceeding = requests.exceeding(watched);
    String counted = explanation(subject, known, exceeding);
    if (hundredths == ALL) {
      return Finding.exact(exceeding == 0, observed(requests), known, unit, counted);
    }
    double least = leastDesignEffect(subject);
    ProportionCheck test =
        new ProportionCheck(
            subject.count(it -> it.known(watched), it -> it.exceeding(watched)),
            least,
            allowedShare(),
            rules);
    Optional<PercentileInterval> interval =
        PercentileSearch.amongAll(subject, watched, allowedShare(), least, rules).find();
    Finding finding =
        new Finding(
            test.isShown(),
            test.pValue(),
            Side.of(exceeding * ALL <= (ALL - hundredths) * known),
            observed(requests),
            interval.map(PercentileInterval::text).orElse(""),
            known,
            unit,
            counted,
            settling(test, subject, known));
    return interval
        .filter(it -> limit.isPositive())
        .map(it -> finding.at(standing(requests, it)))
        .orElse(finding);
  }

  private String settling(ProportionCheck test, Subject subject, long known) {
    MoreSamples more = more(subject);
    if (more == MoreSamples.TIME) {
      return test.settling(subject.window(), subject.unit(timing));
    }
    double streams = timing == Timing.BETWEEN_EVENTS ? gaps(subject).clusters() : known;
    return test.settlingByStreams(streams, more, subject.window());
  }

  /** What brings more of these times, as far as they do not hang together. */
  MoreSamples more(Subject subject) {
    return switch (timing) {
      case FIRST_EVENT, FIRST_TOKEN -> subject.moreStreams();
      case BETWEEN_EVENTS -> hangTogether(subject) ? subject.moreStreams() : MoreSamples.TIME;
      case BETWEEN_TOKENS, RESPONSE, SERVICE -> MoreSamples.TIME;
    };
  }

  /** Whether that, and no burst of slow ones, is why gaps are worth so little. */
  private boolean hangTogether(Subject subject) {
    double effect = gaps(subject).designEffect();
    return effect >= MOST_OF_GAPS && effect >= subject.leastDesignEffect(timing);
  }

  /** The times between the events of one stream hang together, however long it is. */
  private double leastDesignEffect(Subject subject) {
    double slowest = subject.leastDesignEffect(timing);
    return timing == Timing.BETWEEN_EVENTS
        ? Math.max(slowest, gaps(subject).designEffect())
        : slowest;
  }

  private Clusters gaps(Subject subject) {
    StreamLimitCounts it = subject.whole().streams().of(watched());
    return new Clusters(it.n(), it.x(), it.nn(), it.nx(), it.xx());
  }

  private Standing standing(RequestSnapshot requests, PercentileInterval interval) {
    return new Standing(
        value(requests),
        interval.low().toNanos(),
        interval.high().map(it -> (double) it.toNanos()).orElse(Double.POSITIVE_INFINITY),
        limit.toNanos(),
        true);
  }

  /** The share of requests that may exceed the limit. */
  double allowedShare() {
    return (double) (ALL - hundredths) / ALL;
  }

  /** The nearest-rank percentile of all requests, failed ones being slower than all others. */
  private String observed(RequestSnapshot requests) {
    long rank = rank(requests);
    if (rank > requests.known(watched()) - requests.failuresOf(timing)) {
      return "failed";
    }
    return isKnown(requests)
        ? Figures.duration(at(rank, requests))
        : Figures.duration(least(rank, requests)) + " or more";
  }

  /** Infinite, if it falls on one that failed, or whose time is not known. */
  private double value(RequestSnapshot requests) {
    return isKnown(requests) ? at(rank(requests), requests) : Double.POSITIVE_INFINITY;
  }

  private long rank(RequestSnapshot requests) {
    return (hundredths * requests.known(watched()) + ALL - 1) / ALL;
  }

  /** Whether the percentile is a time: those cut off after the limit may be anywhere above it. */
  private boolean isKnown(RequestSnapshot requests) {
    long known = requests.known(watched());
    return rank(requests)
        <= (requests.overdue(watched()) == 0
            ? requests.times(timing).count()
            : known - requests.exceeding(watched()));
  }

  private long at(long rank, RequestSnapshot requests) {
    Distribution succeeded = requests.times(timing);
    return succeeded.percentile(100.0 * rank / succeeded.count());
  }

  /** What it is at least: as if those cut off after the limit had ended then. */
  private long least(long rank, RequestSnapshot requests) {
    long before = rank - requests.overdue(watched());
    return before < 1 ? limit.toNanos() : Math.max(limit.toNanos(), at(before, requests));
  }

  private String explanation(Subject subject, long count, long exceeding) {
    RequestSnapshot requests = subject.whole();
    String share = " (" + Figures.ratio((double) exceeding / count) + ")";
    return "%s of %s%s exceeded %s; %s may%s"
            .formatted(
                exceeding == 0 ? "none" : Figures.count(exceeding),
                subject.unit(timing).count(count),
                exceeding == 0 ? "" : share,
                Durations.format(limit),
                allowed(count),
                requests.failuresOf(timing) == 0 ? "" : parts(requests, exceeding))
        + cutOff(requests);
  }

  private String allowed(long count) {
    if (hundredths == ALL) {
      return "none";
    }
    return "at most "
        + Figures.count((ALL - hundredths) * count / ALL)
        + " ("
        + Figures.ratio(allowedShare())
        + ")";
  }

  /** Those that are not known to have exceeded the limit are not judged, and reported. */
  private String cutOff(RequestSnapshot requests) {
    long overdue = requests.overdue(watched());
    if (timing.isOfStreams()) {
      return overdue == 0
          ? ""
          : "; " + Figures.count(overdue) + " of them had not come when the load ended";
    }
    long young = requests.cutOff() - overdue;
    String text = overdue == 0 ? "" : "; " + Figures.count(overdue) + " of them cut off after it";
    return young == 0
        ? text
        : text + "; " + Figures.count(young) + " cut off before it count for nothing";
  }

  private String parts(RequestSnapshot requests, long exceeding) {
    String parts =
        ": %s slower, %s failed"
            .formatted(
                Figures.count(exceeding - requests.failuresOf(timing)),
                Figures.count(requests.failuresOf(timing)));
    Distribution succeeded = requests.times(timing);
    return succeeded.count() == 0
        ? parts
        : parts
            + "; %s of those that succeeded is %s"
                .formatted(indicator, Figures.duration(succeeded.percentile(hundredths / 100.0)));
  }
}
