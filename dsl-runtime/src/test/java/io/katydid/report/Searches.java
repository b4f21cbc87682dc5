package io.katydid.report;

import io.katydid.api.Rate;
import io.katydid.api.Timing;
import io.katydid.api.load.CapacityOptions;
import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.TargetOptions;
import io.katydid.capacity.Bracket;
import io.katydid.capacity.Finding;
import io.katydid.capacity.SearchRange;
import io.katydid.capacity.Trial;
import io.katydid.capacity.Trial.Step;
import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.measure.TimeLimit;
import io.katydid.result.Outcome;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** Searches for a capacity that never ran. */
public final class Searches {

  private static final Duration TRIAL = Duration.ofSeconds(10);
  private static final long LIMIT = 115_000_000;
  private static final int SLICES = 20;
  private static final String P99 = "p99 < 115ms";
  private static final String FAILURES = "failures < 1%";

  /** Only its name is needed. */
  private static final class FastApiUser {}

  private Searches() {}

  /** Found between 100/s and 120/s, of which the last failed. */
  public static FinishedSearch found() {
    return search(
        new Bracket(Optional.of(100.0), Optional.of(120.0), false, true, Optional.of(110.0)),
        80,
        made(50, 1, Step.RAMP, Outcome.PASS, ""),
        made(75, 1, Step.RAMP, Outcome.PASS, ""),
        made(
            120,
            1,
            Step.RAMP,
            Outcome.FAIL,
            "overloaded: the mean response time went from 20ms to 2s"),
        made(100, 1, Step.BISECTION, Outcome.PASS, ""),
        made(
            110, 1, Step.BISECTION, Outcome.INCONCLUSIVE, "not steady for the length of the trial"),
        made(
            110, 4, Step.EXTENSION, Outcome.INCONCLUSIVE, "not steady for the length of the trial"),
        made(100, 8, Step.CONFIRMATION, Outcome.PASS, ""));
  }

  /** In which the generator was the limit, though 90/s are demanded. */
  public static FinishedSearch generatorBound() {
    return search(
        new Bracket(Optional.of(50.0), Optional.of(75.0), true, false, Optional.of(50.0)),
        90,
        made(50, 1, Step.RAMP, Outcome.PASS, ""),
        made(75, 1, Step.REPETITION, Outcome.INVALID, "the generator was late <b>& busy</b>"));
  }

  /** That was interrupted before its first trial had ended. */
  public static FinishedSearch cutShort() {
    return new FinishedSearch(
        load(),
        new SearchRange(50, 1000, 1.05, 0),
        List.of(),
        new Bracket(Optional.empty(), Optional.empty(), false, false, Optional.empty()),
        "interrupted");
  }

  /** That found this, with one trial that failed. */
  public static FinishedSearch search(Bracket bracket, double demanded) {
    return search(bracket, demanded, made(450, 1, Step.RAMP, Outcome.FAIL, "overloaded"));
  }

  private static FinishedSearch search(Bracket bracket, double demanded, MadeTrial... trials) {
    return new FinishedSearch(
        load(), new SearchRange(50, 1000, 1.05, demanded), List.of(trials), bracket, "");
  }

  private static LoadSpec load() {
    return LoadSpec.of(List.of(FastApiUser.class))
        .with(CapacityOptions.FROM, Rate.parse("50/s"))
        .with(CapacityOptions.TO, Rate.parse("1000/s"))
        .with(TargetOptions.HOST, "http://localhost:8000")
        .with(new LoadSlo("", P99))
        .with(new LoadSlo("", FAILURES));
  }

  private static MadeTrial made(
      double perSecond, int length, Step step, Outcome outcome, String why) {
    Duration time = TRIAL.multipliedBy(length);
    int count = (int) (perSecond * time.toSeconds() / SLICES);
    Snapshot slice =
        Snapshots.of(
            time.dividedBy(SLICES).toNanos(),
            List.of(requests(count, (int) perSecond)),
            List.of(),
            count,
            0,
            0,
            0,
            0);
    return new MadeTrial(
        new Trial(perSecond, length, step),
        new Finding(outcome, false, why),
        Runs.judged(time, Collections.nCopies(SLICES, slice), P99, FAILURES));
  }

  /** So many, of which the slowest takes so many milliseconds. */
  private static RequestSnapshot requests(int count, int slowest) {
    long[] nanos =
        LongStream.rangeClosed(1, count).map(it -> it * slowest * 1_000_000 / count).toArray();
    long beyond = Arrays.stream(nanos).filter(it -> it >= LIMIT).count();
    return Snapshots.request(
        "GET /",
        0,
        Distribution.of(nanos),
        Distribution.EMPTY,
        Map.of(new TimeLimit(Timing.RESPONSE, LIMIT - 1), beyond));
  }
}
