package io.katydid.verdict;

import io.katydid.baseline.Baseline;
import io.katydid.measure.Distribution;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Slice;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.measure.TimeLimit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What a run has measured, made up for a test: 10 s, 100 iterations, and these requests; or as many
 * times as that, one after the other, in batches that are all the same.
 */
record Measured(
    List<Request> requests, long windowNanos, long iterations, long errors, int batches) {

  static final Rules RULES = new Rules(0, false, false, "", false);

  static final long MS = 1_000_000;

  /** Requests of one name: the times of those that succeeded, and how many failed. */
  record Request(String name, long failures, List<Long> nanos) {

    static Request of(String name, long failures, long... nanos) {
      return new Request(name, failures, Arrays.stream(nanos).boxed().toList());
    }

    RequestSnapshot watching(Collection<TimeLimit> limits) {
      Map<TimeLimit, Long> exceedances = new TreeMap<>();
      limits.forEach(
          limit -> exceedances.put(limit, nanos.stream().filter(it -> it > limit.nanos()).count()));
      Distribution times = Distribution.of(nanos.stream().mapToLong(it -> it).toArray());
      return Snapshots.request(name, failures, times, Distribution.EMPTY, exceedances);
    }
  }

  static Measured of(Request... requests) {
    return new Measured(List.of(requests), 10_000 * MS, 100, 0, 1);
  }

  static Measured of(long failures, long... nanos) {
    return of(Request.of("GET /", failures, nanos));
  }

  Measured errors(long errors, long iterations) {
    return new Measured(requests, windowNanos, iterations, errors, batches);
  }

  Measured window(long nanos) {
    return new Measured(requests, nanos, iterations, errors, batches);
  }

  /** The same in this many batches. */
  Measured times(int batches) {
    return new Measured(requests, windowNanos, iterations, errors, batches);
  }

  /** Judges one objective on all requests together. */
  Judgement judge(String expression) {
    return judge("", expression);
  }

  /** Judges one objective on the requests of one name. */
  Judgement judge(String request, String expression) {
    return verdict(RequestObjective.parse(request, expression)).judgements().getFirst();
  }

  Verdict verdict(RequestObjective... objectives) {
    return judge(List.of(objectives), measured(objectives), RULES, List.of());
  }

  /** Judges without a baseline. */
  static Verdict judge(
      List<RequestObjective> objectives, SteadyState measured, Rules rules, List<String> reasons) {
    return Judge.judge(objectives, measured, rules, Baseline.NONE, reasons);
  }

  SteadyState measured(RequestObjective... objectives) {
    return steady(Collections.nCopies(batches, snapshot(objectives)));
  }

  static SteadyState steady(List<Snapshot> slices) {
    return SteadyState.of(slices.stream().map(Slice::of).toList(), RULES);
  }

  /** As the load would have measured it for these objectives. */
  private Snapshot snapshot(RequestObjective... objectives) {
    List<RequestSnapshot> snapshots =
        requests.stream()
            .map(it -> it.watching(Judge.watchedLimits(List.of(objectives), it.name())))
            .sorted(Comparator.comparing(RequestSnapshot::name))
            .toList();
    List<ErrorGroup> none = List.of();
    return Snapshots.of(windowNanos, snapshots, none, iterations, errors, 0, 0, 0);
  }

  /** This time, repeated. */
  static LongStream times(int count, long nanos) {
    return LongStream.generate(() -> nanos).limit(count);
  }

  static long[] together(LongStream... times) {
    return Stream.of(times).flatMapToLong(it -> it).toArray();
  }
}
