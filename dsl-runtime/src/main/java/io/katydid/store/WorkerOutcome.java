package io.katydid.store;

import io.katydid.measure.Distribution;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.UserTimeBreakdown;
import java.util.Locale;

/**
 * What one of several workers made of a run, and how it was. Immutable.
 *
 * @param number which of the workers it is, from 1
 * @param facts what it reported before
 * @param clock how far its clocks are known
 * @param requests how many requests it completed after the warm-up or, if no worker had one,
 *     samples of measures
 * @param failures how many of them failed
 * @param drained how many of them were completed after its load had ended
 * @param windowNanos for how long it offered load after the warm-up
 * @param lag how much later than due its users that were free started, after the warm-up
 * @param spent where the time of its users went, likewise
 * @param resources of its machine and its JVM, likewise
 * @param skipped how many ends of seconds it left out, as it was late; what it measured then is in
 *     another second
 * @param ending how its part of the run ended
 */
public record WorkerOutcome(
    int number,
    WorkerFacts facts,
    WorkerClock clock,
    long requests,
    long failures,
    long drained,
    long windowNanos,
    Distribution lag,
    UserTimeBreakdown spent,
    ResourceMetrics resources,
    int skipped,
    WorkerEnding ending) {

  /** What it is called, such as {@code worker 2 (host-b)}. */
  public String name() {
    return String.format(
        Locale.ROOT,
        "worker %d%s",
        number,
        facts.host().isEmpty() ? "" : " (" + facts.host() + ")");
  }

  /** How many requests it completed per second while it offered load, after the warm-up. */
  public double perSecond() {
    return windowNanos <= 0 ? 0 : (requests - drained) * 1e9 / windowNanos;
  }
}
