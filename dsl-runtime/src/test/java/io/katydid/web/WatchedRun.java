package io.katydid.web;

import io.katydid.api.Target;
import io.katydid.live.RunControls;
import io.katydid.live.RunSoFar;
import io.katydid.measure.Frame;
import io.katydid.report.RunReport;
import io.katydid.runfile.FinishedRun;
import io.katydid.runfile.KeptRuns;
import io.katydid.runfile.RunHeader;
import io.katydid.store.Interval;
import io.katydid.store.RunTotals;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A run that never ran, from second to second; it notes what it is asked for. */
public final class WatchedRun implements RunControls {

  final Queue<String> asked = new ConcurrentLinkedQueue<>();

  private final RunTotals totals = new RunTotals();
  private final RunHeader header;
  private int seconds;

  public WatchedRun() {
    this(KeptRuns.HEADER);
  }

  public WatchedRun(RunHeader header) {
    this.header = header;
  }

  /** The next second, in which there was one request more than in the one before. */
  public RunSoFar second() {
    seconds++;
    return second(KeptRuns.interval(seconds));
  }

  public RunSoFar second(Interval interval) {
    Frame frame = totals.add(interval);
    return new RunSoFar(frame, new FinishedRun(header, totals.soFar("it goes on"), 0));
  }

  public RunReport report() {
    return new FinishedRun(header, totals.outcome(KeptRuns.END), 0).report();
  }

  @Override
  public void change(Target target, Duration over) {
    change("only", target, over);
  }

  @Override
  public void change(String scenario, Target target, Duration over) {
    problem(scenario, target)
        .ifPresent(problem -> {
          throw new IllegalStateException(problem);
        });
    asked.add(scenario + ": " + target + " over " + over);
  }

  @Override
  public Optional<String> problem(String scenario, Target target) {
    return target instanceof Target.Users
        ? Optional.empty()
        : Optional.of("the load is one of users");
  }

  @Override
  public void finish(String reason) {
    asked.add("finish: " + reason);
  }
}
