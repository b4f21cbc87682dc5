package io.katydid.run;

import io.katydid.api.RunListener;
import io.katydid.api.Stage;
import io.katydid.api.Target;
import io.katydid.samples.SampleFiles;
import io.katydid.store.RunEnd;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Executes one run: reports what is measured, interval by interval, and obeys commands. The calling
 * thread coordinates it: it starts the users when they are due, ends the intervals, and stops the
 * load. The users themselves run on virtual threads.
 */
public final class Engine implements EngineCommands {

  /** What runs when a run is stopped by hand has so long. */
  static final Duration LONGEST_GRACE_OF_ABORT = Duration.ofSeconds(2);

  private final LoadProfile profile;
  private final Share share;
  private final Clock clock;
  private final Population population;
  private final RunningScenarios scenarios;
  private final IntervalReader intervals;
  private final Housekeeping housekeeping;
  private final Ending ending;
  private final RunMethods methods;
  private final StageStarts stages;
  private final LoadChanges changes;
  private final SampleFiles samples;
  private final Queue<TakeOver> takeOvers = new ConcurrentLinkedQueue<>();
  private final RunTime runTime;
  private final long start;
  private long endedAt;
  private boolean spawned;
  private volatile boolean aborted;
  private volatile long abortedAt;

  /**
   * Prepares a run; its time starts now.
   *
   * @param listener receives its events, on the thread that executes it
   */
  public Engine(LoadPlan plan, Equipment equipment, EngineListener listener) {
    this(plan, equipment, listener, RunMethods.NONE, List.of(), equipment.clock().nanoTime());
  }

  /**
   * The same.
   *
   * @param methods of which the first part was run, and the rest is run at the end
   * @param stages of the load, which are reported as they begin; may be none
   * @param start when its time starts, which is now or has just been
   */
  Engine(
      LoadPlan plan,
      Equipment equipment,
      EngineListener listener,
      RunMethods methods,
      List<Stage> stages,
      long start) {
    this.methods = methods;
    this.profile = plan.profile();
    this.share = plan.share();
    this.clock = equipment.clock();
    this.samples = equipment.samples();
    this.population = new Population(equipment);
    this.start = start;
    this.runTime = new RunTime(plan, listener::runTimeOver, start);
    this.stages = new StageStarts(stages, population.events, start);
    this.scenarios = new RunningScenarios(plan.scenarios(), population, start, share);
    this.changes = new LoadChanges(scenarios, start);
    this.intervals = new IntervalReader(plan, equipment, population, listener, scenarios, start);
    this.housekeeping = new Housekeeping(population, intervals);
    this.ending = new Ending(population, scenarios, housekeeping);
  }

  @Override
  public void abort(String reason) {
    abortedAt = clock.nanoTime();
    aborted = true;
    population.giveUp(reason, RunErrors.STOPPED);
  }

  @Override
  public void stop(String reason) {
    if (!population.isStopping()) {
      population.giveUp(reason, reason);
    }
  }

  @Override
  public void finish(String reason) {
    population.requestStop(reason);
  }

  @Override
  public void change(String scenario, Target target, Duration over, long atNanos) {
    changes.ask(scenario, target, over, atNanos);
    population.wakeCoordinator();
  }

  @Override
  public void takeOver(TakeOver takeOver) {
    takeOvers.add(takeOver);
    population.wakeCoordinator();
  }

  @Override
  public void extend() {
    runTime.extend();
    population.wakeCoordinator();
  }

  @Override
  public void end() {
    runTime.doNotExtend();
    population.wakeCoordinator();
  }

  /**
   * Runs the load to its end. If the thread is interrupted, the load is cut off, and the interrupt
   * status is set again. The load also ends if the listener throws something; that is passed on.
   */
  public RunEnd execute() {
    try {
      return end(makeLoadAndEndRun());
    } finally {
      if (housekeeping.wasInterrupted()) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Whatever the load has come to, what was prepared for it is removed. */
  private String makeLoadAndEndRun() {
    try {
      return makeLoad();
    } finally {
      endedAt = clock.nanoTime();
      methods.after(this::isPatienceOver).forEach(population.runErrors::add);
    }
  }

  /** What comes after a run that is stopped by hand has as long as its users had. */
  private boolean isPatienceOver() {
    long since = Math.max(endedAt, abortedAt);
    return aborted && clock.nanoTime() - since >= LONGEST_GRACE_OF_ABORT.toNanos();
  }

  /** Makes it, and leaves no user running; returns why it ended. */
  private String makeLoad() {
    AtEnd ended = () -> population.events.report(RunListener::runEnded);
    AtEnd written = () -> samples.end(population.recorder);
    try (intervals;
        written;
        ended;
        ending) {
      samples.begin(clock::nanoTime, clock::parkUntil);
      population.events.report(RunListener::runStarted);
      population.starvationGuard.start();
      String reason = load();
      if (reason.equals(RunEnd.TIME_OVER)) {
        scenarios.finish(runTime.end());
      }
      population.httpClients.endLoad(clock.nanoTime());
      ending.stopUsers();
      intervals.endLoad(clock.nanoTime(), runTime.end());
      ending.drain(this::gracePeriod, isWhole(reason));
      population.httpClients.remark();
      return reason;
    }
  }

  private static boolean isWhole(String reason) {
    return reason.equals(RunEnd.TIME_OVER) || reason.equals(RunEnd.ITERATIONS_OVER);
  }

  /** What is done when users have ended, and before the last interval is read. */
  private interface AtEnd extends AutoCloseable {

    @Override
    void close();
  }

  private String load() {
    String reason = endOfLoad();
    while (reason == null) {
      long now = clock.nanoTime();
      stages.tick(now);
      changes.take(now);
      takeOver();
      scenarios.startDue(now);
      reportSpawned();
      population.starvationGuard.check();
      housekeeping.tick(now);
      if (scenarios.isExhausted()) {
        population.lastReceipts.check(population.running());
      }
      clock.parkUntil(nextEvent());
      reason = endOfLoad();
    }
    // What was asked for before the end is reported, if only just.
    changes.take(clock.nanoTime());
    // The last second of the load has all its users: from here on they end.
    housekeeping.tick(clock.nanoTime());
    return reason;
  }

  private void takeOver() {
    for (TakeOver next = takeOvers.poll(); next != null; next = takeOvers.poll()) {
      scenarios.takeOver(next, start + next.atNanos());
    }
  }

  private void reportSpawned() {
    if (!spawned && scenarios.isSpawned()) {
      spawned = true;
      population.events.report(it -> it.spawningComplete(scenarios.count()));
    }
  }

  private @Nullable String endOfLoad() {
    if (housekeeping.takeInterrupt()) {
      return "interrupted";
    }
    if (population.httpClients.isHostMissing()) {
      return RunEnd.NO_HOST;
    }
    if (population.httpClients.refusal() != null) {
      return RunEnd.HOST_NOT_ALLOWED;
    }
    StopReason asked = population.stopReason();
    if (asked != null) {
      return asked.text();
    }
    if (takeOvers.isEmpty() && scenarios.isExhausted() && population.running() == 0) {
      if (scenarios.areUsedUp()) {
        return RunEnd.ITERATIONS_OVER;
      }
      if (share.isWhole()) {
        return RunEnd.USERS_ENDED;
      }
    }
    return isTimeOver() ? RunEnd.TIME_OVER : null;
  }

  private boolean isTimeOver() {
    long now = clock.nanoTime();
    if (now < runTime.end()) {
      return false;
    }
    housekeeping.tick(now);
    return runTime.isOver(now);
  }

  private long nextEvent() {
    long next = Math.min(Math.min(housekeeping.next(), stages.next()), runTime.next());
    return Math.min(next, scenarios.next());
  }

  /** A run that is stopped by hand ends soon. */
  private Duration gracePeriod() {
    Duration grace = profile.gracePeriod();
    boolean cut = aborted && grace.compareTo(LONGEST_GRACE_OF_ABORT) > 0;
    return cut ? LONGEST_GRACE_OF_ABORT : grace;
  }

  /** As in {@link RunEnd}, if that was the reason, and not something that came before it. */
  private String reasonOfAll(String stopReason) {
    StopReason asked = population.stopReason();
    return asked != null && asked.text().equals(stopReason) ? asked.ofAll() : "";
  }

  private RunEnd end(String stopReason) {
    if (housekeeping.wasInterrupted()) {
      population.runErrors.add(RunErrors.STOPPED);
    }
    scenarios.addErrors(population.runErrors, stopReason);
    return new RunEnd(
        endedAt - start,
        scenarios.count(),
        scenarios.ready(),
        scenarios.sessions(),
        scenarios.notBegun(),
        runTime.extensions(),
        stopReason,
        reasonOfAll(stopReason),
        population.runErrors.atEnd(population, scenarios.count()),
        changes.madeBy(endedAt),
        scenarios.ends(),
        List.of());
  }
}
