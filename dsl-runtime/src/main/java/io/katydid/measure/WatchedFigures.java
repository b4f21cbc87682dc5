package io.katydid.measure;

import io.katydid.api.StatusRange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What a {@link Recorder} counts besides what it counts of any run, as objectives are about it.
 *
 * @param limits for each request name, the limits whose exceedances are counted
 * @param statuses of whose ranges it is counted how many responses have one
 * @param goods of which it is counted how many requests meet them
 * @param kept the names that have a place however many others there are
 * @param groups of requests that are counted, and the limits whose exceedances are
 */
public record WatchedFigures(
    Function<String, List<TimeLimit>> limits,
    List<StatusRange> statuses,
    List<Goodness> goods,
    Set<String> kept,
    Map<RequestGroup, List<TimeLimit>> groups) {

  /** Exceedances of these limits for each request name, and nothing else. */
  public static WatchedFigures of(Function<String, List<TimeLimit>> limits) {
    return new WatchedFigures(limits, List.of(), List.of(), Set.of(), Map.of());
  }
}
