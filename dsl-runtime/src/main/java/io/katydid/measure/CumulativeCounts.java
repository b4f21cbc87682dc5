package io.katydid.measure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All counts of a {@link Recorder} at one moment. Two readings of one recorder enclose a window of
 * time, whose {@link Snapshot} is their difference. Immutable.
 */
public final class CumulativeCounts {

  private final long now;
  private final long firstStart;
  private final Map<String, Series.Reading> requests;
  private final Map<String, Series.Reading> measures;
  private final Map<String, Series.Reading> byGroup;
  private final CustomMetrics custom;
  private final Map<ErrorLog.Key, ErrorGroup> groups;
  private final CumulativeHistogram generatorLag;
  private final UserTimeBreakdown spent;
  private final long iterations;
  private final long errors;
  private final long retries;
  private final long redirects;
  private final ConnectionCounts connections;
  private final Map<TlsHandshake, CumulativeHistogram> handshakes;

  private static final CumulativeCounts NOTHING =
      new CumulativeCounts(
          0,
          0,
          Map.of(),
          Map.of(),
          Map.of(),
          CustomMetrics.NONE,
          Map.of(),
          CumulativeHistogram.EMPTY,
          UserTimeBreakdown.NONE,
          0,
          0,
          0,
          0,
          ConnectionCounts.NONE,
          Map.of());

  CumulativeCounts(
      long now,
      long firstStart,
      Map<String, Series.Reading> requests,
      Map<String, Series.Reading> measures,
      Map<String, Series.Reading> byGroup,
      CustomMetrics custom,
      Map<ErrorLog.Key, ErrorGroup> groups,
      CumulativeHistogram generatorLag,
      UserTimeBreakdown spent,
      long iterations,
      long errors,
      long retries,
      long redirects,
      ConnectionCounts connections,
      Map<TlsHandshake, CumulativeHistogram> handshakes) {
    this.now = now;
    this.firstStart = firstStart;
    this.requests = requests;
    this.measures = measures;
    this.byGroup = byGroup;
    this.custom = custom;
    this.groups = groups;
    this.generatorLag = generatorLag;
    this.spent = spent;
    this.iterations = iterations;
    this.errors = errors;
    this.retries = retries;
    this.redirects = redirects;
    this.connections = connections;
    this.handshakes = handshakes;
  }

  /** What was measured up to this reading; the window starts with the first request. */
  public Snapshot sinceStart() {
    return snapshot(NOTHING, firstStart, now);
  }

  /** What was measured after the earlier reading, up to this one, which may be the same. */
  public Snapshot since(CumulativeCounts earlier) {
    return earlier == this ? Snapshot.nothing(inFlight()) : snapshot(earlier, earlier.now, now);
  }

  /** How long after the earlier reading the first request was sent, up to this one. */
  public long idleNanosSince(CumulativeCounts earlier) {
    return Math.max(0, Math.min(firstStart, now) - earlier.now);
  }

  private Snapshot snapshot(CumulativeCounts earlier, long from, long to) {
    return new Snapshot(
        Math.max(0, to - from),
        since(requests, earlier.requests),
        since(measures, earlier.measures),
        since(byGroup, earlier.byGroup),
        custom.since(earlier.custom),
        groupsSince(earlier),
        generatorLag.since(earlier.generatorLag),
        spent.minus(earlier.spent),
        iterations - earlier.iterations,
        errors - earlier.errors,
        retries - earlier.retries,
        redirects - earlier.redirects,
        inFlight(),
        connections.minus(
            earlier.connections, TlsHandshakeCounts.since(handshakes, earlier.handshakes)));
  }

  private static List<RequestSnapshot> since(
      Map<String, Series.Reading> now, Map<String, Series.Reading> earlier) {
    return now.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(it -> it.getValue().since(before(earlier, it.getKey()), it.getKey()))
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private static Series.Reading before(Map<String, Series.Reading> earlier, String name) {
    return earlier.getOrDefault(name, Series.Reading.EMPTY);
  }

  private List<ErrorGroup> groupsSince(CumulativeCounts earlier) {
    return groups.entrySet().stream()
        .map(group -> groupSince(earlier.groups.get(group.getKey()), group.getValue()))
        .filter(group -> group.count() > 0)
        .sorted(ErrorGroup.MOST_FREQUENT_FIRST)
        .toList();
  }

  private static ErrorGroup groupSince(@Nullable ErrorGroup earlier, ErrorGroup now) {
    long count = now.count() - (earlier == null ? 0 : earlier.count());
    return new ErrorGroup(now.source(), now.type(), now.message(), count, now.example());
  }

  /** Requests that were sent and had not ended. */
  private long inFlight() {
    return requests.values().stream().mapToLong(Series.Reading::inFlight).sum();
  }
}
