package io.katydid.baseline;

import io.katydid.api.Objective;
import io.katydid.verdict.RequestObjective;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/** Baselines as they could have been recorded. */
public final class Baselines {

  private Baselines() {}

  /** Of runs that measured these values of what this objective asks for, each of which passed. */
  public static Baseline of(RequestObjective asked, double... values) {
    Objective.Relative relative = (Objective.Relative) asked.objective();
    String name = RecordedFigures.name(asked.request(), relative.subject());
    return new Baseline(
        Arrays.stream(values)
            .mapToObj(value ->
                new RecordedRun(
                    Instant.EPOCH, "PASS", new Environment(Map.of()), Map.of(name, value)))
            .toList(),
        "");
  }
}
