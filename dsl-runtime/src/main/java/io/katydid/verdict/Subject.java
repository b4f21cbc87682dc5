package io.katydid.verdict;

import io.katydid.api.Timing;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.StreamCount;
import io.katydid.measure.StreamSnapshot;
import io.katydid.measure.Window;
import io.katydid.statistics.Batches;
import io.katydid.statistics.Proportion;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * The requests that an objective, or a figure, is about: those of one name, or of a group, or all.
 *
 * @param window in which they were measured
 * @param unit what one of them is called: a request, or a sample of a measure
 * @param whole all of them
 * @param batches those of each batch of the window
 */
public record Subject(
    Window window, Unit unit, RequestSnapshot whole, List<RequestSnapshot> batches) {

  /** All requests of a window. */
  public static Subject ofAll(Window window) {
    return of(window, Unit.REQUEST, Snapshot::total);
  }

  /** The requests of this name or, if there are none, the measures; there may be none. */
  public static Subject named(Window window, String name) {
    return has(window.whole().requests(), name)
        ? of(window, Unit.REQUEST, it -> among(it.requests(), name))
        : of(window, Unit.SAMPLE, it -> among(it.measures(), name));
  }

  /** The requests of the group of this text; there may be none. */
  public static Subject ofGroup(Window window, String text) {
    return of(window, Unit.REQUEST, it -> among(it.byGroup(), text));
  }

  private static boolean has(List<RequestSnapshot> requests, String name) {
    return requests.stream().anyMatch(it -> it.name().equals(name));
  }

  private static RequestSnapshot among(List<RequestSnapshot> requests, String name) {
    return requests.stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseGet(Snapshot.EMPTY::total);
  }

  private static Subject of(
      Window window, Unit unit, Function<Snapshot, RequestSnapshot> requests) {
    return new Subject(
        window,
        unit,
        requests.apply(window.whole()),
        window.batches().stream().map(requests).toList());
  }

  /** Those of the batches that are of equal time, and how long each is. */
  List<Timed> equalBatches() {
    List<Snapshot> equal = window.equalBatches();
    return IntStream.range(0, equal.size())
        .mapToObj(i -> new Timed(batches.get(i), equal.get(i).windowNanos()))
        .toList();
  }

  /** The requests of a part of a window of this length. */
  record Timed(RequestSnapshot requests, long nanos) {}

  /** What one of these times is of. */
  Unit unit(Timing timing) {
    if (timing == Timing.BETWEEN_EVENTS) {
      return Unit.GAP;
    }
    return timing.isOfStreams() ? Unit.STREAM : unit;
  }

  /**
   * What brings more streams. One that has no end is there but once: there are no more where none
   * has ended, and none has begun since the first half of the run.
   */
  MoreSamples moreStreams() {
    StreamSnapshot streams = whole.streams();
    if (streams.count(StreamCount.ENDED) > 0) {
      return MoreSamples.TIME;
    }
    if (streams.times(Timing.FIRST_EVENT).count() > streams.count(StreamCount.ENDLESS)) {
      return MoreSamples.ENDS;
    }
    return batches.subList(batches.size() / 2, batches.size()).stream()
            .anyMatch(it -> it.times(Timing.FIRST_EVENT).count() > 0)
        ? MoreSamples.TIME
        : MoreSamples.USERS;
  }

  /** This many of them, in words. */
  public String count(long count) {
    return unit.count(count);
  }

  /** How many of them were completed per second. */
  public double perSecond() {
    return window.whole().perSecond(whole);
  }

  /** The design effect that the slowest tenth of those that succeeded demands. */
  double leastDesignEffect(Timing timing) {
    long p90 = whole.times(timing).percentile(90);
    return Proportion.leastDesignEffect(
        count(it -> it.times(timing).count(), it -> it.times(timing).countAbove(p90)));
  }

  /**
   * In each batch, how many there were, and of how many something is true. A request that is
   * recorded while a batch ends can be counted in it as the one, and in the next as the other.
   */
  Batches count(ToLongFunction<RequestSnapshot> trials, ToLongFunction<RequestSnapshot> events) {
    return Batches.of(
        batches.stream().mapToLong(trials).toArray(),
        batches.stream()
            .mapToLong(it -> Math.min(events.applyAsLong(it), trials.applyAsLong(it)))
            .toArray());
  }
}
