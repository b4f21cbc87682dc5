package io.katydid;

import io.katydid.store.WorkerOutcome;
import io.katydid.text.Figures;
import io.katydid.verdict.HealthIssue;
import java.time.Duration;
import java.util.List;

/** What one of several workers made of a run, and how it was. Immutable. */
public final class WorkerResult {

  private final WorkerOutcome outcome;
  private final long requestsOfAll;
  private final List<HealthIssue> issues;

  WorkerResult(WorkerOutcome outcome, long requestsOfAll, List<HealthIssue> issues) {
    this.outcome = outcome;
    this.requestsOfAll = requestsOfAll;
    this.issues = issues;
  }

  /** What the report calls it, such as {@code worker 2 (host-b)}. */
  public String name() {
    return outcome.name();
  }

  /** Which of the workers it is, from 1. */
  public int number() {
    return outcome.number();
  }

  /** The name of its machine; empty if that is not known. */
  public String host() {
    return outcome.facts().host();
  }

  /** How many requests it completed after the warm-up; measures, if the run made no request. */
  public long requests() {
    return outcome.requests();
  }

  /** How many of those failed. */
  public long failures() {
    return outcome.failures();
  }

  /** Which part of those of all workers that is, from 0 to 1; 0 if there were none. */
  public double share() {
    return requestsOfAll == 0 ? 0 : (double) outcome.requests() / requestsOfAll;
  }

  /** How many requests it completed per second after the warm-up, while it offered load. */
  public double perSecond() {
    return outcome.perSecond();
  }

  /** The 99th percentile of how much later than due its users that were free started. */
  public Duration lagP99() {
    return Duration.ofNanos(outcome.lag().percentile(99));
  }

  /**
   * Signs that it was short of something, as a clause each, such as {@code p99 lag 84ms}; empty if
   * there were none. What is wrong with its machine is in the report.
   */
  public List<String> issues() {
    return issues.stream().map(HealthIssue::finding).toList();
  }

  /** Whether it was lost before its load ended; its figures are up to then. */
  public boolean isLost() {
    return outcome.ending().lost();
  }

  /** When its load ended, or it was lost, after the start of the run. */
  public Duration ended() {
    return Duration.ofNanos(outcome.ending().elapsedNanos());
  }

  /**
   * Why its load ended, such as {@code run time over}; of one that was lost, how, in words that go
   * on with "it ended", such as {@code with exit code 3}.
   */
  public String ending() {
    return outcome.ending().reason();
  }

  /** Its name, its requests and how it ended, in one line. */
  @Override
  public String toString() {
    return "%s: %s, %s after %s, %s"
        .formatted(
            name(),
            Figures.count(requests(), "request"),
            isLost() ? "lost" : "ended",
            Figures.duration(outcome.ending().elapsedNanos()),
            ending());
  }
}
