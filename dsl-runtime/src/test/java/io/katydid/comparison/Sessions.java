package io.katydid.comparison;

import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.result.Figure;
import io.katydid.targets.ProcessUsage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Comparisons of runs that never ran: of ten seconds each, with one or two requests. */
public final class Sessions {

  /** By how much, in percent, runs are off what they should be. */
  private static final int[] NOISE = {0, 1, -1, 2, 0, -2, 1, 0, -1, 1, 2, -1};

  private Sessions() {}

  /** The other is slower by so many percent, in all requests. */
  public static ComparisonReport slower(int percent) {
    return session(List.of("old", "new"), new int[] {100, 100 + percent});
  }

  /** The same in 12 pairs, with all figures judged together, and a remark. */
  public static ComparisonReport slowerTogether(int percent) {
    Interleaving order = new Interleaving(2, 12);
    List<ComparedRun> runs =
        IntStream.range(0, order.runs())
            .mapToObj(run -> {
              int variant = order.variantOf(run);
              int share = 100 + variant * percent + NOISE[run % NOISE.length];
              return new ComparedRun(variant, snapshot(share, 0), List.of(), Optional.empty());
            })
            .toList();
    return ComparisonReport.of(
        List.of("base", "head"),
        order,
        new Tolerance(0.05),
        true,
        List.of(Figure.P50, Figure.P95, Figure.FAILURES),
        runs,
        List.of(),
        List.of("base is main, 3f2a9c1"));
  }

  /** The noise of the runs is as many times as large. */
  public static ComparisonReport noisy(int percent, int times) {
    return report(
        List.of("old", "new"),
        runs(2, run -> 100 + (run.variant() * percent) + times * run.noise(), List.of()));
  }

  /** Runs of several variants, of which the generator was the limit. */
  public static ComparisonReport invalid(String caveat) {
    return report(List.of("old", "new"), runs(2, run -> 100 + run.noise(), List.of(caveat)));
  }

  /** Four variants, watched. */
  public static ComparisonReport watched() {
    Interleaving order = new Interleaving(4, 6);
    int[] percent = {100, 80, 70, 60};
    List<ComparedRun> runs =
        IntStream.range(0, order.runs())
            .mapToObj(run -> {
              int variant = order.variantOf(run);
              int share = percent[variant] + NOISE[run % NOISE.length];
              ProcessUsage usage = new ProcessUsage(1.9, 5, 4, 128_000_000L + variant * 4_000_000L);
              return new ComparedRun(variant, snapshot(share, 0), List.of(), Optional.of(usage));
            })
            .toList();
    return report(List.of("baseline", "compiled", "JIT", "both"), runs);
  }

  /** Runs of which the last did not come. */
  public static ComparisonReport early() {
    List<ComparedRun> all = runs(2, run -> 100 + run.noise(), List.of());
    return ComparisonReport.of(
        List.of("old", "new"),
        new Interleaving(2, 6),
        new Tolerance(0.05),
        false,
        List.of(Figure.values()),
        all.subList(0, 3),
        List.of("ended after 3 of 12 runs"),
        List.of("not watched"));
  }

  /** Unreliable runs, as many as there were until the end, of which the other fails 2 of 5. */
  public static ComparisonReport failing(List<Figure> figures, int runs) {
    Interleaving order = new Interleaving(2, 6);
    List<ComparedRun> all =
        IntStream.range(0, runs)
            .mapToObj(order::variantOf)
            .map(variant ->
                new ComparedRun(
                    variant, snapshot(100, variant * 1000), List.of("wrong"), Optional.empty()))
            .toList();
    return ComparisonReport.of(
        List.of("old", "new"),
        order,
        new Tolerance(0.05),
        false,
        figures,
        all,
        List.of(),
        List.of());
  }

  private record Run(int variant, int noise) {}

  private interface Share {
    int of(Run run);
  }

  /** The variants take these percent of what they should. */
  public static ComparisonReport session(List<String> names, int[] percent) {
    return report(
        names, runs(names.size(), run -> percent[run.variant()] + run.noise(), List.of()));
  }

  private static List<ComparedRun> runs(int variants, Share share, List<String> caveats) {
    Interleaving order = new Interleaving(variants, 6);
    return IntStream.range(0, order.runs())
        .mapToObj(run ->
            new ComparedRun(
                order.variantOf(run),
                snapshot(share.of(new Run(order.variantOf(run), NOISE[run % NOISE.length])), 0),
                caveats,
                Optional.empty()))
        .toList();
  }

  static ComparisonReport report(List<String> names, List<ComparedRun> runs) {
    return ComparisonReport.of(
        names,
        new Interleaving(names.size(), runs.size() / names.size()),
        new Tolerance(0.05),
        false,
        List.of(Figure.values()),
        runs,
        List.of(),
        List.of());
  }

  /** Requests that took this many percent of what they should, as did the run. */
  static Snapshot snapshot(int percent, int failures) {
    RequestSnapshot get = request("GET /", 1000, percent * 10_000L, failures);
    RequestSnapshot post = request("POST /items/", 500, percent * 20_000L, 0);
    Duration window = Duration.ofMillis(100L * percent);
    return Snapshots.of(window.toNanos(), List.of(get, post), List.of(), 0, 0, 0, 0, 0);
  }

  private static RequestSnapshot request(String name, int count, long unit, int failures) {
    long[] nanos = LongStream.rangeClosed(1, count).map(i -> unit + i * unit / count).toArray();
    Distribution times = Distribution.of(nanos);
    return Snapshots.request(name, failures, times, Distribution.EMPTY, Map.of());
  }
}
