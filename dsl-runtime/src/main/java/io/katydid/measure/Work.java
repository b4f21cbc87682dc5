package io.katydid.measure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * By what a load is seen where no name is asked for: by its requests or, if it has none, by its
 * measures.
 *
 * <p>That is decided by all that was measured, and holds for every part of it then: a second, or a
 * worker, may have no request by chance, and its measures are no requests for that.
 */
public enum Work {
  REQUESTS,
  MEASURES;

  /** That of a load of which these parts are all. */
  public static Work of(List<Snapshot> parts) {
    return of(parts.stream().anyMatch(part -> !part.requests().isEmpty()));
  }

  /** That of a load of which this is all. */
  public static Work of(Snapshot... parts) {
    return of(Arrays.asList(parts));
  }

  /** That of a load that has requests, or has none. */
  public static Work of(boolean hasRequests) {
    return hasRequests ? REQUESTS : MEASURES;
  }

  /** That of a load of which this was measured, too. */
  public Work and(Snapshot part) {
    return this == REQUESTS ? this : of(part);
  }

  /** All of it in this, which is all of the load. */
  public static RequestSnapshot total(Snapshot whole) {
    return of(whole).in(whole);
  }

  /** All of it in a part of the load. */
  public RequestSnapshot in(Snapshot part) {
    return Snapshot.sum(byName(part));
  }

  /**
   * What came beside it in a part of the load, and goes on where no request is completed: events
   * and tokens of streams, then samples of measures, then counters. What there was none of is left
   * out.
   */
  public List<NamedCount> beside(Snapshot part) {
    Stream<NamedCount> samples =
        this == MEASURES
            ? Stream.of()
            : part.measures().stream().map(it -> new NamedCount(it.name(), it.count()));
    return Stream.of(
            Stream.of(
                new NamedCount("events", count(part, StreamCount.EVENTS)),
                new NamedCount("tokens", count(part, StreamCount.TOKENS))),
            samples,
            part.custom().counters().stream().map(it -> new NamedCount(it.name(), it.sum())))
        .flatMap(it -> it)
        .filter(it -> it.count() > 0)
        .toList();
  }

  /** Added up alone: all else of a total costs more than the line that this is for. */
  private static long count(Snapshot part, StreamCount what) {
    return part.requests().stream().mapToLong(it -> it.streams().count(what)).sum();
  }

  /** All of it in a part of the load, apart by its names. */
  public List<RequestSnapshot> byName(Snapshot part) {
    return switch (this) {
      case REQUESTS -> part.requests();
      case MEASURES -> part.measures();
    };
  }
}
