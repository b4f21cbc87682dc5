package io.katydid.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Adds up what many engines measured in the same time, all at once. Loops and no streams: of a
 * hundred engines, this is done each second for thousands of requests. Not thread-safe.
 */
final class SnapshotSum {

  private final DistributionSum times = new DistributionSum();

  Snapshot of(List<Snapshot> all) {
    return new Snapshot(
        longest(all),
        requests(all, Snapshot::requests),
        requests(all, Snapshot::measures),
        requests(all, Snapshot::byGroup),
        reduced(all, Snapshot::custom, CustomMetrics.NONE, CustomMetrics::then),
        errors(all),
        times.of(all, Snapshot::generatorLag),
        reduced(all, Snapshot::spent, UserTimeBreakdown.NONE, UserTimeBreakdown::plus),
        sum(all, Snapshot::iterations),
        sum(all, Snapshot::errors),
        sum(all, Snapshot::retries),
        sum(all, Snapshot::redirects),
        sum(all, Snapshot::cutOff),
        reduced(all, Snapshot::connections, ConnectionCounts.NONE, ConnectionCounts::plus));
  }

  private static long longest(List<Snapshot> all) {
    long longest = 0;
    for (Snapshot each : all) {
      longest = Math.max(longest, each.windowNanos());
    }
    return longest;
  }

  private List<RequestSnapshot> requests(
      List<Snapshot> all, Function<Snapshot, List<RequestSnapshot>> which) {
    Map<String, List<RequestSnapshot>> byName = new TreeMap<>();
    for (Snapshot each : all) {
      for (RequestSnapshot request : which.apply(each)) {
        byName.computeIfAbsent(request.name(), name -> new ArrayList<>(all.size())).add(request);
      }
    }
    List<RequestSnapshot> sums = new ArrayList<>(byName.size());
    byName.forEach((name, parts) -> sums.add(request(name, parts)));
    return List.copyOf(sums);
  }

  private RequestSnapshot request(String name, List<RequestSnapshot> parts) {
    return parts.size() == 1 ? parts.getFirst() : sum(name, parts);
  }

  private RequestSnapshot sum(String name, List<RequestSnapshot> parts) {
    Distribution responseTime = times.of(parts, RequestSnapshot::responseTime);
    return new RequestSnapshot(
        name,
        sum(parts, RequestSnapshot::failures),
        sum(parts, RequestSnapshot::drained),
        responseTime,
        areOnTime(parts) ? responseTime : times.of(parts, RequestSnapshot::serviceTime),
        times.of(parts, RequestSnapshot::scheduleLag),
        times.of(parts, RequestSnapshot::failedResponseTime),
        sums(parts, RequestSnapshot::exceedances),
        sum(parts, RequestSnapshot::cutOff),
        sums(parts, RequestSnapshot::overdue),
        sums(parts, RequestSnapshot::statuses),
        sums(parts, RequestSnapshot::goods),
        reduced(parts, RequestSnapshot::streams, StreamSnapshot.NONE, StreamSnapshot::plus),
        timings(parts),
        slowest(parts));
  }

  /** Often, no request waited before it was sent, and both times are the same. */
  private static boolean areOnTime(List<RequestSnapshot> parts) {
    for (RequestSnapshot part : parts) {
      if (!part.serviceTime().equals(part.responseTime())) {
        return false;
      }
    }
    return true;
  }

  private Timings timings(List<RequestSnapshot> parts) {
    Map<Phase, Distribution> phases = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      if (isAnywhere(phase, parts)) {
        phases.put(phase, times.of(parts, part -> part.timings().of(phase)));
      }
    }
    return new Timings(
        phases,
        sum(parts, part -> part.timings().sent()),
        sum(parts, part -> part.timings().received()));
  }

  private static boolean isAnywhere(Phase phase, List<RequestSnapshot> parts) {
    for (RequestSnapshot part : parts) {
      if (part.timings().phases().containsKey(phase)) {
        return true;
      }
    }
    return false;
  }

  private static Exemplars slowest(List<RequestSnapshot> parts) {
    List<Exemplar> all = new ArrayList<>();
    for (RequestSnapshot part : parts) {
      all.addAll(part.slowest().succeeded());
      all.addAll(part.slowest().failed());
    }
    return all.isEmpty() ? Exemplars.NONE : Exemplars.of(all);
  }

  private static List<ErrorGroup> errors(List<Snapshot> all) {
    Map<ErrorLog.Key, ErrorGroup> byKind = new HashMap<>();
    for (Snapshot each : all) {
      for (ErrorGroup group : each.groups()) {
        byKind.merge(group.kind(), group, ErrorGroup::plus);
      }
    }
    List<ErrorGroup> sums = new ArrayList<>(byKind.values());
    sums.sort(ErrorGroup.MOST_FREQUENT_FIRST);
    return List.copyOf(sums);
  }

  private static <T> long sum(List<T> parts, ToLongFunction<T> count) {
    long sum = 0;
    for (T part : parts) {
      sum += count.applyAsLong(part);
    }
    return sum;
  }

  private static <T, V> V reduced(
      List<T> parts, Function<T, V> value, V none, BinaryOperator<V> plus) {
    V sum = none;
    for (T part : parts) {
      sum = plus.apply(sum, value.apply(part));
    }
    return sum;
  }

  private static <T, K> Map<K, Long> sums(List<T> parts, Function<T, Map<K, Long>> counts) {
    Map<K, Long> sums = null;
    for (T part : parts) {
      Map<K, Long> next = counts.apply(part);
      if (!next.isEmpty()) {
        Map<K, Long> known = sums == null ? new TreeMap<>() : sums;
        next.forEach((key, count) -> known.merge(key, count, Long::sum));
        sums = known;
      }
    }
    return sums == null ? Map.of() : sums;
  }
}
