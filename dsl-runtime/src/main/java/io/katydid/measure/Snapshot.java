package io.katydid.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was measured in one window of time. Immutable.
 *
 * @param windowNanos for how long load was offered in the window
 * @param requests one entry for each request name with at least one completed request, sorted by
 *     name
 * @param measures one entry for each name of what was measured otherwise and completed, sorted by
 *     name; they may enclose requests
 * @param byGroup one entry for each {@link RequestGroup} that is counted and had a completed
 *     request, under the text of the group, sorted by that; the same requests once more
 * @param custom what user code counted and gauged
 * @param groups failures and errors, most frequent first
 * @param generatorLag how much longer than they were meant to users waited before their iterations
 * @param spent where the time of the users went
 * @param iterations how many task executions ended
 * @param errors how many of them, and of starts and stops of users, ended in an exception
 * @param retries how often requests were sent again within their samples: on another connection,
 *     after a refusal, with other credentials, or by a client that does so itself
 * @param redirects how many redirects were followed. Servers were sent the requests of the samples,
 *     these, and the retries
 * @param cutOff how many requests were still in flight when the run ended
 * @param connections how many connections were opened, and used again
 */
public record Snapshot(
    long windowNanos,
    List<RequestSnapshot> requests,
    List<RequestSnapshot> measures,
    List<RequestSnapshot> byGroup,
    CustomMetrics custom,
    List<ErrorGroup> groups,
    Distribution generatorLag,
    UserTimeBreakdown spent,
    long iterations,
    long errors,
    long retries,
    long redirects,
    long cutOff,
    ConnectionCounts connections) {

  /** The name of {@link #total()}. */
  public static final String TOTAL = "Aggregated";

  /** Nothing, in no time. */
  public static final Snapshot EMPTY = nothing(0);

  private static final RequestSnapshot NONE =
      new RequestSnapshot(
          TOTAL,
          0,
          0,
          Distribution.EMPTY,
          Distribution.EMPTY,
          Distribution.EMPTY,
          Distribution.EMPTY,
          Map.of(),
          0,
          Map.of(),
          Map.of(),
          Map.of(),
          StreamSnapshot.NONE,
          Timings.NONE,
          Exemplars.NONE);

  /** Nothing, in no time, with this many requests in flight. */
  static Snapshot nothing(long inFlight) {
    return new Snapshot(
        0,
        List.of(),
        List.of(),
        List.of(),
        CustomMetrics.NONE,
        List.of(),
        Distribution.EMPTY,
        UserTimeBreakdown.NONE,
        0,
        0,
        0,
        0,
        inFlight,
        ConnectionCounts.NONE);
  }

  /** What was measured in this window and in the one that follows it, as in one; exact. */
  public Snapshot then(Snapshot next) {
    return new Snapshot(
        windowNanos + next.windowNanos,
        merged(requests, next.requests),
        merged(measures, next.measures),
        merged(byGroup, next.byGroup),
        custom.then(next.custom),
        ErrorGroup.together(groups, next.groups),
        generatorLag.plus(next.generatorLag),
        spent.plus(next.spent),
        iterations + next.iterations,
        errors + next.errors,
        retries + next.retries,
        redirects + next.redirects,
        next.cutOff,
        connections.plus(next.connections));
  }

  /** The same, measured in another time. */
  public Snapshot over(long windowNanos) {
    return new Snapshot(
        windowNanos,
        requests,
        measures,
        byGroup,
        custom,
        groups,
        generatorLag,
        spent,
        iterations,
        errors,
        retries,
        redirects,
        cutOff,
        connections);
  }

  private static List<RequestSnapshot> merged(
      List<RequestSnapshot> these, List<RequestSnapshot> those) {
    if (these.isEmpty() || those.isEmpty()) {
      return these.isEmpty() ? those : these;
    }
    return Stream.concat(these.stream(), those.stream())
        .collect(Collectors.toMap(RequestSnapshot::name, it -> it, RequestSnapshot::plus))
        .values()
        .stream()
        .sorted(Comparator.comparing(RequestSnapshot::name))
        .toList();
  }

  /** All requests together, without measures. */
  public RequestSnapshot total() {
    return sum(requests);
  }

  /** All of these together. */
  public static RequestSnapshot sum(List<RequestSnapshot> requests) {
    return requests.stream().reduce(NONE, RequestSnapshot::plus);
  }

  /** The requests of this name or, if there were none, what was measured under it. */
  public Optional<RequestSnapshot> request(String name) {
    return named().filter(it -> it.name().equals(name)).findFirst();
  }

  /** The requests of this group, if there were any. */
  public Optional<RequestSnapshot> group(RequestGroup group) {
    return byGroup.stream().filter(it -> it.name().equals(group.text())).findFirst();
  }

  /** The requests of each group of this kind, sorted by the name of that. */
  public Stream<RequestSnapshot> groupsOf(RequestGroup.Kind kind) {
    return byGroup.stream().filter(it -> it.name().startsWith(kind.word() + " "));
  }

  /** All that have a name: requests, and then measures. */
  public Stream<RequestSnapshot> named() {
    return Stream.concat(requests.stream(), measures.stream());
  }

  /** How many of these requests were completed per second while load was offered. */
  public double perSecond(RequestSnapshot requests) {
    return perSecond(requests.completedInTime());
  }

  /** A count as a rate per second over the window; 0 if the window is empty. */
  public double perSecond(long count) {
    return windowNanos <= 0 ? 0 : count * 1e9 / windowNanos;
  }
}
