package io.katydid.web;

import io.katydid.json.JsonWriter;
import io.katydid.measure.Frame;
import io.katydid.measure.Snapshot;
import io.katydid.store.TimeSeries;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * The course of a run, for charts, in bounded memory: when there are too many points, those until
 * then become fewer, of 2 seconds, 4 and so on, whose percentiles are exact, as they are made of
 * what was measured. Not thread-safe.
 */
final class Course {

  /** As many as there are pixels for. */
  private static final int MOST_POINTS = 600;

  private static final int FEW_POINTS = MOST_POINTS / 2;

  /** More would be as many choices to a person as there are, and too much to send. */
  private static final int MOST_NAMES = 50;

  private final Set<String> names = new LinkedHashSet<>(List.of(Snapshot.TOTAL));
  private final List<Point> points = new ArrayList<>();

  /**
   * Adds a moment.
   *
   * @param series of all of the run, that moment included
   * @return whether there are fewer points than before
   */
  boolean add(Frame frame, TimeSeries series) {
    points.add(Point.of(frame));
    frame.interval().named().map(it -> it.name()).sorted().forEach(this::name);
    if (points.size() <= MOST_POINTS) {
      return false;
    }
    points.clear();
    points.addAll(series.atMost(FEW_POINTS).map(Point::of).toList());
    return true;
  }

  private void name(String name) {
    if (names.size() <= MOST_NAMES) {
      names.add(name);
    }
  }

  /** All points of all names. */
  void write(JsonWriter json) {
    json.numbers("at", points.stream().mapToDouble(Point::at));
    json.numbers("users", points.stream().mapToDouble(Point::users));
    json.objects("names", names.stream(), name -> write(json, name));
  }

  private void write(JsonWriter json, String name) {
    json.member("name", name);
    numbers(json, name, "rate", Point.Values::rate);
    numbers(json, name, "failures", Point.Values::failures);
    numbers(json, name, "p50", Point.Values::p50);
    numbers(json, name, "p95", Point.Values::p95);
    numbers(json, name, "p99", Point.Values::p99);
  }

  private void numbers(
      JsonWriter json, String name, String figure, ToDoubleFunction<Point.Values> value) {
    json.numbers(figure, points.stream().mapToDouble(it -> value.applyAsDouble(it.of(name))));
  }

  /** The last point, and the names that charts have; nothing, if there is no point. */
  Optional<Last> last() {
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(new Last(points.getLast(), List.copyOf(names)));
  }

  /** The last point of a course. Immutable. */
  record Last(Point point, List<String> names) {

    void write(JsonWriter json) {
      json.member("at", point.at());
      json.member("users", point.users());
      json.objects("names", names.stream(), name -> write(json, name));
    }

    private void write(JsonWriter json, String name) {
      json.member("name", name);
      point.of(name).write(json);
    }
  }
}
