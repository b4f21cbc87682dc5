package io.katydid.verdict;

import io.katydid.measure.Frame;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ends a run before its time: because an objective will certainly not be met, or to spare the
 * target. Looks at every second of it. Not thread-safe.
 */
public final class EarlyEnd {

  private final List<FutilityCheck> tests;
  private final List<CertainMiss> misses;
  private final Optional<RecentFailures> failures;

  /** The early end of a run by these rules; they set whether it fails fast, or is aborted. */
  public EarlyEnd(List<RequestObjective> objectives, Rules rules) {
    this.tests = rules.failFast() ? FutilityCheck.of(objectives) : List.of();
    this.misses = rules.failFast() ? CertainMiss.of(objectives) : List.of();
    this.failures = rules.abort().map(RecentFailures::new);
  }

  /** Adds a second of the run; why it ends now, or empty if it goes on. */
  public Optional<String> reason(Frame frame) {
    Stream<Optional<String>> hopeless =
        frame.warmingUp()
            ? Stream.empty()
            : Stream.concat(
                tests.stream().map(test -> test.reason(frame.interval())),
                misses.stream().map(miss -> miss.reason(frame.parts())));
    return Stream.concat(failures.stream().map(it -> it.reason(frame.interval())), hopeless)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
