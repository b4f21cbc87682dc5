package io.katydid.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The series of one kind by their names, of which there are not too many. Thread-safe. */
final class SeriesByName {

  private final WatchedFigures watched;
  private final int stripes;
  private final RunEvents events;
  private final Map<String, Series> series = new ConcurrentHashMap<>();

  SeriesByName(WatchedFigures watched, int stripes, RunEvents events) {
    this.watched = watched;
    this.stripes = stripes;
    this.events = events;
  }

  /** That of this name, or of {@link Recorder#OTHER_NAMES} when there are too many. */
  Series get(String name) {
    Series known = series.get(name);
    if (known != null) {
      return known;
    }
    boolean hasPlace = series.size() < Recorder.MOST_NAMES || watched.kept().contains(name);
    String bounded = hasPlace ? name : Recorder.OTHER_NAMES;
    return series.computeIfAbsent(bounded, this::newSeries);
  }

  private Series newSeries(String name) {
    List<TimeLimit> limits = watched.limits().apply(name);
    return new Series(name, limits, watched.statuses(), watched.goods(), stripes, events);
  }

  /** How many requests had no response when the run ended. */
  long unanswered() {
    return series.values().stream().mapToLong(Series::unanswered).sum();
  }

  /** A copy of the counts as they are now. */
  Map<String, Series.Reading> read() {
    Map<String, Series.Reading> readings = new HashMap<>();
    series.forEach((name, counts) -> readings.put(name, counts.read()));
    return readings;
  }
}
