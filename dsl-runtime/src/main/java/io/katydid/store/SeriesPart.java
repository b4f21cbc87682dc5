package io.katydid.store;

import io.katydid.measure.Frame;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Work;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured by name in one part of a run: in a second, or in several. Immutable.
 *
 * @param startNanos when it began, since the start of the run
 * @param endNanos when it ended, likewise
 * @param users the most users that were running when one of its seconds began or ended
 * @param usersAtEnd how many were running at its end
 * @param requests one point for each request name of which something was measured, sorted by name
 * @param measures one point for each name of what was measured otherwise, likewise
 */
public record SeriesPart(
    long startNanos,
    long endNanos,
    int users,
    int usersAtEnd,
    List<SeriesPoint> requests,
    List<SeriesPoint> measures) {

  /** What was measured in the interval of a frame. */
  public static SeriesPart of(Frame frame) {
    return of(
        frame.startNanos(), frame.elapsedNanos(), frame.users(), frame.users(), frame.interval());
  }

  static SeriesPart of(
      long startNanos, long endNanos, int users, int usersAtEnd, Snapshot measured) {
    return new SeriesPart(
        startNanos,
        endNanos,
        users,
        usersAtEnd,
        measured.requests().stream().map(SeriesPoint::of).toList(),
        measured.measures().stream().map(SeriesPoint::of).toList());
  }

  /** All requests together, without measures. */
  public SeriesPoint total() {
    return sum(requests);
  }

  /** All work of a load of this kind together. */
  public SeriesPoint total(Work work) {
    return sum(work == Work.REQUESTS ? requests : measures);
  }

  private static SeriesPoint sum(List<SeriesPoint> points) {
    return points.stream().reduce(SeriesPoint.nothing(Snapshot.TOTAL), SeriesPoint::plus);
  }

  /** This part and the one that follows it, as one; exact. */
  public SeriesPart then(SeriesPart next) {
    return new SeriesPart(
        startNanos,
        next.endNanos,
        Math.max(users, next.users),
        next.usersAtEnd,
        together(requests, next.requests),
        together(measures, next.measures));
  }

  private static List<SeriesPoint> together(List<SeriesPoint> these, List<SeriesPoint> those) {
    Map<String, SeriesPoint> byName = new TreeMap<>();
    these.forEach(point -> byName.put(point.name(), point));
    those.forEach(point -> byName.merge(point.name(), point, SeriesPoint::plus));
    return List.copyOf(byName.values());
  }
}
