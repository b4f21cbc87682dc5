package io.katydid.web;

import io.katydid.json.JsonWriter;
import io.katydid.measure.Frame;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Work;
import io.katydid.store.SeriesPart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The course of a run, for charts, in bounded memory: a point for each of the last seconds, and one
 * for each group of seconds before. Percentiles of a group are exact, as it is added up before they
 * are taken. Not thread-safe.
 */
final class Course {

  /** As many as there are pixels for, together with as many of groups. */
  private static final int FINE_POINTS = 300;

  private static final long LONGEST_GROUP = 3600;

  /** More would be as many choices to a person as there are, and too much to send. */
  private static final int MOST_NAMES = 50;

  private final int secondsOfGroup;
  private final Set<String> names = new LinkedHashSet<>(List.of(Snapshot.TOTAL));
  private final Set<String> requests = new HashSet<>();
  private Work work = Work.REQUESTS;
  private final List<Point> groups = new ArrayList<>();
  private final List<Point> seconds = new ArrayList<>();
  private @Nullable SeriesPart open;
  private int inGroup;

  /** That of a run of this time; of one that goes on for longer, there are more points. */
  Course(Duration runTime) {
    this.secondsOfGroup =
        (int) Math.clamp(Math.ceilDiv(runTime.toSeconds(), FINE_POINTS), 1L, LONGEST_GROUP);
  }

  /**
   * Adds a moment.
   *
   * @return whether points were taken away
   */
  boolean add(Frame frame) {
    SeriesPart part = SeriesPart.of(frame);
    seconds.add(Point.of(part, frame.work()));
    frame.interval().named().map(RequestSnapshot::name).sorted().forEach(this::name);
    frame.interval().requests().stream()
        .map(RequestSnapshot::name)
        .filter(names::contains)
        .forEach(requests::add);
    work = frame.work();
    group(part, frame.work());
    return seconds.size() > 2 * FINE_POINTS && leaveToGroups();
  }

  private void name(String name) {
    if (names.size() <= MOST_NAMES) {
      names.add(name);
    }
  }

  private void group(SeriesPart part, Work work) {
    open = open == null ? part : open.then(part);
    inGroup++;
    if (inGroup == secondsOfGroup) {
      groups.add(Point.of(open, work));
      open = null;
      inGroup = 0;
    }
  }

  /** Those seconds remain that are recent, or in no group that is whole. */
  private boolean leaveToGroups() {
    double recent = seconds.get(seconds.size() - FINE_POINTS).at();
    double left = groups.stream().mapToDouble(Point::at).filter(it -> it < recent).max().orElse(0);
    return seconds.removeIf(second -> second.at() <= left);
  }

  private List<Point> points() {
    double recent = seconds.isEmpty() ? 0 : seconds.getFirst().at();
    return Stream.concat(groups.stream().filter(it -> it.at() < recent), seconds.stream()).toList();
  }

  /** All points of all names. */
  void write(JsonWriter json) {
    List<Point> points = points();
    json.numbers("at", points.stream().mapToDouble(Point::at));
    json.numbers("users", points.stream().mapToDouble(Point::users));
    json.strings("measures", measures());
    json.objects("names", names.stream(), name -> write(json, name, points));
  }

  private void write(JsonWriter json, String name, List<Point> points) {
    json.member("name", name);
    Set<String> figures = new LinkedHashSet<>(Values.OF_ALL);
    points.forEach(point -> figures.addAll(point.of(name).figures().keySet()));
    figures.forEach(
        figure -> json.numbers(figure, points.stream().mapToDouble(it -> it.of(name).of(figure))));
  }

  /** Which of the names are of samples of measures, and not of requests. */
  private List<String> measures() {
    return names.stream()
        .filter(
            name -> name.equals(Snapshot.TOTAL) ? work == Work.MEASURES : !requests.contains(name))
        .toList();
  }

  /** The last point, and the names that charts have; nothing, if there is no point. */
  Optional<Last> last() {
    return seconds.isEmpty()
        ? Optional.empty()
        : Optional.of(new Last(seconds.getLast(), List.copyOf(names), measures()));
  }

  /** The last point of a course. Immutable. */
  record Last(Point point, List<String> names, List<String> measures) {

    void write(JsonWriter json) {
      json.member("at", point.at());
      json.member("users", point.users());
      json.strings("measures", measures);
      json.objects("names", names.stream(), name -> write(json, name));
    }

    private void write(JsonWriter json, String name) {
      json.member("name", name);
      point.of(name).figures().forEach(json::member);
    }
  }
}
