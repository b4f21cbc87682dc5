package io.katydid.report;

import io.katydid.measure.Goodness;
import io.katydid.measure.OpenStream;
import io.katydid.measure.Recorder;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Sampler;
import io.katydid.measure.Snapshot;
import io.katydid.measure.TimeLimit;
import io.katydid.measure.WatchedFigures;
import io.katydid.store.Boundary;
import io.katydid.store.Interval;
import io.katydid.store.RunTotals;
import io.katydid.verdict.Judge;
import io.katydid.verdict.RequestObjective;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A run of streams of events, as it could have been. In each second, one stream of three events is
 * good, one is slow, one fails before its first event, and there is a request beside them.
 */
public final class StreamedRun {

  /** What makes a stream good. */
  public static final String LIMITS = "first event <= 150ms, between events <= 30ms";

  /** By what it is judged. */
  public static final List<String> OBJECTIVES =
      List.of("goodput >= 10%: " + LIMITS, "first event p50 < 1s", "events >= 1/s");

  private static final long MS = 1_000_000;
  private static final int SECONDS = 3;

  private StreamedRun() {}

  /** The run. */
  public static RunReport report() {
    RunTotals totals = new RunTotals();
    for (int second = 1; second <= SECONDS; second++) {
      totals.add(interval(second));
    }
    return Runs.judged(
        Duration.ofSeconds(SECONDS),
        Collections.nCopies(SECONDS, second()),
        totals,
        OBJECTIVES.toArray(String[]::new));
  }

  /** What it measured in a second of it, from 1. */
  public static Interval interval(int second) {
    return new Interval(
        second * 1000L * MS, 5, false, Boundary.SECOND, 0, second(), 7, ResourceMetrics.NONE);
  }

  private static Snapshot second() {
    Recorder recorder = recorder();
    Sampler sampler = new Sampler(recorder);
    stream(recorder, sampler, 100, 20, 3);
    stream(recorder, sampler, 200, 50, 3);
    stream(recorder, sampler, 0, 0, 0);
    sampler.start(recorder.series("GET /"), 0, 0);
    sampler.finish(7 * MS);
    sampler.close();
    return recorder.read(1000 * MS).sinceStart();
  }

  private static Recorder recorder() {
    List<RequestObjective> asked =
        OBJECTIVES.stream().map(it -> RequestObjective.parse("", it)).toList();
    List<TimeLimit> limits = List.copyOf(Judge.watchedLimits(asked, ""));
    List<Goodness> goods =
        asked.stream()
            .map(RequestObjective::objective)
            .map(Judge::watchedGoods)
            .flatMap(List::stream)
            .toList();
    return new Recorder(new WatchedFigures(name -> limits, List.of(), goods, Set.of(), Map.of()));
  }

  /** One whose events bring two tokens each; without an event, it fails. */
  private static void stream(
      Recorder recorder, Sampler sampler, long firstMillis, long gapMillis, int events) {
    OpenStream stream = sampler.startStream(recorder.series("POST /chat"), 0, 0);
    stream.opened(0);
    for (int event = 0; event < events; event++) {
      stream.event((firstMillis + event * gapMillis) * MS);
      stream.tokens(2);
    }
    if (events == 0) {
      stream.fail("connection reset", "");
    }
    stream.finish((firstMillis + events * gapMillis) * MS);
    sampler.close();
  }
}
