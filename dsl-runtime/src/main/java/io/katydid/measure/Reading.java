package io.katydid.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All counts of a {@link Recorder} at one moment. Two readings of one recorder enclose a window of
 * time, whose {@link Snapshot} is their difference. Immutable.
 */
public final class Reading {

  private final long now;
  private final long firstStart;
  private final long lastEnd;
  private final Map<String, Series.Reading> requests;
  private final Map<ErrorLog.Key, ErrorGroup> groups;
  private final long iterations;
  private final long errors;
  private final long retries;
  private final long redirects;

  Reading(
      long now,
      long firstStart,
      long lastEnd,
      Map<String, Series.Reading> requests,
      Map<ErrorLog.Key, ErrorGroup> groups,
      long iterations,
      long errors,
      long retries,
      long redirects) {
    this.now = now;
    this.firstStart = firstStart;
    this.lastEnd = lastEnd;
    this.requests = requests;
    this.groups = groups;
    this.iterations = iterations;
    this.errors = errors;
    this.retries = retries;
    this.redirects = redirects;
  }

  /** What was measured up to this reading; the window starts with the first request. */
  public Snapshot sinceStart() {
    return snapshot(new Reading(now, 0, 0, Map.of(), Map.of(), 0, 0, 0, 0), firstStart, now);
  }

  /** What was measured after the earlier reading, up to this one. */
  public Snapshot since(Reading earlier) {
    return snapshot(earlier, earlier.now, now);
  }

  /**
   * This reading as the last of a run: windows that it ends do so with the end of the last request.
   */
  public Reading atEnd() {
    long end = lastEnd == Long.MIN_VALUE ? now : lastEnd;
    return new Reading(
        end, firstStart, lastEnd, requests, groups, iterations, errors, retries, redirects);
  }

  private Snapshot snapshot(Reading earlier, long from, long to) {
    return new Snapshot(
        Math.max(0, to - from),
        requestsSince(earlier),
        groupsSince(earlier),
        iterations - earlier.iterations,
        errors - earlier.errors,
        retries - earlier.retries,
        redirects - earlier.redirects,
        inFlight());
  }

  private List<RequestSnapshot> requestsSince(Reading earlier) {
    return requests.keySet().stream()
        .sorted()
        .map(name -> requestSince(earlier, name))
        .filter(request -> request.count() > 0)
        .toList();
  }

  private RequestSnapshot requestSince(Reading earlier, String name) {
    Series.Reading before = earlier.requests.getOrDefault(name, Series.Reading.EMPTY);
    return requests.getOrDefault(name, Series.Reading.EMPTY).since(before, name);
  }

  private List<ErrorGroup> groupsSince(Reading earlier) {
    return groups.entrySet().stream()
        .map(group -> groupSince(earlier.groups.get(group.getKey()), group.getValue()))
        .filter(group -> group.count() > 0)
        .sorted(
            Comparator.comparingLong(ErrorGroup::count)
                .reversed()
                .thenComparing(ErrorGroup::source)
                .thenComparing(ErrorGroup::type)
                .thenComparing(ErrorGroup::message))
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
