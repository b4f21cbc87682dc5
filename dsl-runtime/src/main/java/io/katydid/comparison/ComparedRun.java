package io.katydid.comparison;

import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Work;
import io.katydid.result.Figure;
import io.katydid.targets.ProcessUsage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One run of a comparison.
 *
 * @param variant which variant it was of, counted from 0
 * @param kept what was measured
 * @param caveats why its figures are not to be trusted; empty if they are
 * @param usage what the processes of the target used, if they were watched
 */
public record ComparedRun(
    int variant, Snapshot kept, List<String> caveats, Optional<ProcessUsage> usage) {

  /** A run; copies the list. */
  public ComparedRun {
    caveats = List.copyOf(caveats);
  }

  /** A figure of the requests of this name, or of all together; empty if it was not measured. */
  public OptionalDouble figure(Figure figure, String request) {
    Optional<RequestSnapshot> requests =
        request.equals(Snapshot.TOTAL) ? Optional.of(Work.total(kept)) : kept.request(request);
    return requests
        .map(found -> FigureValues.of(figure, found, kept))
        .orElseGet(OptionalDouble::empty);
  }
}
