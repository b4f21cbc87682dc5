package io.katydid.history;

import io.katydid.baseline.Environment;
import io.katydid.baseline.RecordedRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Recorded runs of one environment: the same load by the same machine and software. Runs of others
 * are not compared with them.
 *
 * @param environment of all of them
 * @param runs oldest first
 */
record RunGroup(Environment environment, List<RecordedRun> runs) {

  /** The groups of these runs, in the order of their first ones. */
  static List<RunGroup> of(List<RecordedRun> runs) {
    Map<Environment, List<RecordedRun>> groups =
        runs.stream()
            .collect(
                Collectors.groupingBy(
                    RecordedRun::environment, LinkedHashMap::new, Collectors.toList()));
    return groups.entrySet().stream()
        .map(group -> new RunGroup(group.getKey(), group.getValue()))
        .toList();
  }
}
