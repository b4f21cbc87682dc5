package io.katydid.baseline;

import io.katydid.result.Revision;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A run as it is recorded.
 *
 * @param startedAt when it started
 * @param revision of the code that was tested, as far as that is known
 * @param outcome its verdict: {@code PASS}, {@code FAIL} and so on, or {@code NOT JUDGED}
 * @param environment in what it was made
 * @param figures what was measured, by {@linkplain RecordedFigures names} such as {@code GET / p95
 *     ms}
 */
public record RecordedRun(
    Instant startedAt,
    Optional<Revision> revision,
    String outcome,
    Environment environment,
    Map<String, Double> figures) {

  /** A run; copies the figures, in their order. */
  public RecordedRun {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /** One of which the revision is not known. */
  public RecordedRun(
      Instant startedAt, String outcome, Environment environment, Map<String, Double> figures) {
    this(startedAt, Optional.empty(), outcome, environment, figures);
  }
}
