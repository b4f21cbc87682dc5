package io.katydid.report;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import io.katydid.measure.Recorder;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.text.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The requests of a table that would be too long with all: those that matter most have a row, the
 * rest is summed up.
 *
 * @param rows those that have a row, by name; those without a name of their own are the last
 * @param rest those that have none
 */
record ShownRequests(List<RequestSnapshot> rows, List<RequestSnapshot> rest) {

  /** More rows than this are not read by a person. */
  static final int MOST = 50;

  private static final Comparator<RequestSnapshot> MOST_RELEVANT_FIRST =
      comparing(ShownRequests::isOther)
          .thenComparingLong(RequestSnapshot::failures)
          .thenComparingLong(RequestSnapshot::count)
          .reversed();

  /** At most so many rows for these requests: those with failures first, then the most frequent. */
  static ShownRequests of(List<RequestSnapshot> requests, int limit) {
    Set<String> chosen =
        requests.stream()
            .filter(ShownRequests::hasFigures)
            .sorted(MOST_RELEVANT_FIRST)
            .limit(limit)
            .map(RequestSnapshot::name)
            .collect(toSet());
    Map<Boolean, List<RequestSnapshot>> shown =
        requests.stream()
            .filter(ShownRequests::hasFigures)
            .sorted(comparing(ShownRequests::isOther))
            .collect(partitioningBy(request -> chosen.contains(request.name())));
    return new ShownRequests(
        shown.getOrDefault(true, List.of()), shown.getOrDefault(false, List.of()));
  }

  /** Arrivals that were not started have none: how many they are is in a line of its own. */
  private static boolean hasFigures(RequestSnapshot request) {
    return request.count() > 0 || !request.name().equals(Recorder.NOT_STARTED);
  }

  /** Whether these are requests that no name was kept for. */
  static boolean isOther(RequestSnapshot request) {
    return request.name().equals(Recorder.OTHER_NAMES);
  }

  /** What stands for the names of the rest. */
  String restName() {
    return "(" + Figures.count(rest.size(), "more name") + ", not shown)";
  }

  /** The rest, summed up. */
  RequestSnapshot restSum() {
    return Snapshot.sum(rest);
  }
}
