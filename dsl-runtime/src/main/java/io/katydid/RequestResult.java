package io.katydid;

import io.katydid.api.Timing;
import io.katydid.measure.RequestSnapshot;
import io.katydid.result.PercentileInterval;
import io.katydid.text.Figures;
import io.katydid.verdict.PercentileSearch;
import io.katydid.verdict.Rules;
import io.katydid.verdict.Subject;
import java.time.Duration;
import java.util.Optional;

/**
 * The figures of the requests of one name, or of all together. Immutable.
 *
 * <p>Failed requests are in {@link #count}, {@link #failures} and {@link #throughput}. The times
 * are response times of the requests that succeeded.
 */
public final class RequestResult {

  private final Subject subject;
  private final RequestSnapshot snapshot;
  private final Rules rules;

  RequestResult(Subject subject, Rules rules) {
    this.subject = subject;
    this.snapshot = subject.whole();
    this.rules = rules;
  }

  /** The name, such as {@code GET /items/{id}}. */
  public String name() {
    return snapshot.name();
  }

  /** How many were completed, failed ones included. */
  public long count() {
    return snapshot.count();
  }

  /** How many failed. */
  public long failures() {
    return snapshot.failures();
  }

  /** The share that failed, 0 to 1. */
  public double failureRatio() {
    return snapshot.failureRatio();
  }

  /** How many were completed per second while load was offered, failed ones included. */
  public double throughput() {
    return subject.perSecond();
  }

  /**
   * A percentile of the response times.
   *
   * @param percent from 0 to 100, such as 99 or 99.9
   * @throws IllegalArgumentException if out of range
   */
  public Duration percentile(double percent) {
    return percentile(Timing.RESPONSE, percent);
  }

  /**
   * A percentile of the times of the requests that succeeded.
   *
   * @param timing which time of a request
   * @param percent from 0 to 100, such as 99 or 99.9
   * @throws IllegalArgumentException if out of range
   */
  public Duration percentile(Timing timing, double percent) {
    return Duration.ofNanos(snapshot.times(timing).percentile(percent));
  }

  /**
   * How many of the requests that succeeded took longer than this.
   *
   * @param timing which time of a request
   */
  public long countAbove(Timing timing, Duration limit) {
    return snapshot.times(timing).countAbove(limit.toNanos());
  }

  /**
   * What a percentile of the response times would be between in a run without end. It is the
   * interval that objectives are judged by, but that those count failed requests as the slowest.
   *
   * @param percent above 0 and below 100, such as 99 or 99.9
   * @return empty if no request succeeded
   * @throws IllegalArgumentException if out of range
   */
  public Optional<PercentileInterval> percentileInterval(double percent) {
    return PercentileSearch.ofSucceeded(subject, Timing.RESPONSE, percent, rules);
  }

  /** The mean response time. */
  public Duration mean() {
    return Duration.ofNanos(Math.round(snapshot.responseTime().mean()));
  }

  /** The longest response time. */
  public Duration max() {
    return Duration.ofNanos(snapshot.responseTime().max());
  }

  /** The shortest response time. */
  public Duration min() {
    return Duration.ofNanos(snapshot.responseTime().min());
  }

  /** The figures in one line. */
  @Override
  public String toString() {
    return "%s: %s, %s, %s failed%s"
        .formatted(
            name(),
            subject.count(count()),
            Figures.rate(throughput()),
            Figures.ratio(failureRatio()),
            count() == failures() ? "" : times());
  }

  private String times() {
    return ", p50 %s, p95 %s, p99 %s, max %s"
        .formatted(text(percentile(50)), text(percentile(95)), text(percentile(99)), text(max()));
  }

  private static String text(Duration time) {
    return Figures.duration(time.toNanos());
  }
}
