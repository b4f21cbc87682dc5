package io.katydid.run;

import io.katydid.api.plan.Pace;
import io.katydid.api.plan.UserPlan;
import io.katydid.feed.Feeds;
import io.katydid.http.HttpClients;
import io.katydid.measure.Recorder;
import io.katydid.measure.RunEvents;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the virtual users of one run share, and where they report how they ended.
 *
 * <p>Thread-safe. Whatever may end the run wakes up the thread that made the population.
 */
final class Population {

  final Clock clock;
  final Recorder recorder;
  final RunEvents events;
  final HttpClients httpClients;
  final ResourceProviders resources;
  final Feeds feeds;
  final SharedQueues queues;
  final Correlations correlations;
  final LastReceipts lastReceipts;
  final RateLimit rateLimit;
  final StarvationGuard starvationGuard;
  final RunErrors runErrors = new RunErrors();
  final UnfinishedTasks unfinished = new UnfinishedTasks();
  private final Map<UserPlan<?>, ThroughputSlots> throughputs = new ConcurrentHashMap<>();
  private final Map<UserPlan<?>, TaskGroups> taskGroups = new ConcurrentHashMap<>();
  private final Map<UserPlan<?>, TaskEnds> taskEnds = new ConcurrentHashMap<>();
  private final Thread coordinator = Thread.currentThread();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicReference<@Nullable StopReason> stopReason = new AtomicReference<>();
  private volatile long loadEnd = Clock.NEVER;
  private volatile boolean stopping;

  Population(Equipment equipment) {
    this.clock = equipment.clock();
    this.recorder = equipment.recorder();
    this.events = recorder.events();
    this.httpClients = equipment.httpClients();
    this.resources = equipment.resources();
    this.feeds = equipment.feeds();
    this.queues = equipment.queues();
    this.correlations = new Correlations(recorder, clock);
    this.lastReceipts = new LastReceipts(correlations);
    this.rateLimit = equipment.rateLimit();
    this.starvationGuard = new StarvationGuard(clock);
  }

  /** A user starts; returns the time it is. */
  long started() {
    long now = clock.nanoTime();
    recorder.userStarted(now);
    running.incrementAndGet();
    return now;
  }

  /** The slots that the users of this class share. */
  ThroughputSlots throughputSlots(UserPlan<?> plan, Pace pace) {
    return throughputs.computeIfAbsent(
        plan, it -> new ThroughputSlots(OwnSlots.all(pace), this::skipped));
  }

  /** The users of this class share these. */
  void divide(UserPlan<?> plan, OwnSlots own) {
    throughputs.put(plan, new ThroughputSlots(own, this::skipped));
  }

  /** The slots of this class, if its users share any yet. */
  Optional<ThroughputSlots> throughputSlots(UserPlan<?> plan) {
    return Optional.ofNullable(throughputs.get(plan));
  }

  /** From now on, some of what another engine might have started is this one's. */
  void takeOver(TakeOver takeOver) {
    throughputs.values().forEach(slots -> slots.takeOver(takeOver));
    rateLimit.takeOver(takeOver);
  }

  /** In which groups the requests of the users of this class in this scenario are counted. */
  TaskGroups taskGroups(String scenario, UserPlan<?> plan) {
    return taskGroups.computeIfAbsent(plan, it -> TaskGroups.of(scenario, it, recorder));
  }

  /** How the tasks of the users of this class end. */
  TaskEnds taskEnds(UserPlan<?> plan) {
    return taskEnds.computeIfAbsent(plan, it -> new TaskEnds(this, it));
  }

  /** So many iterations were left out, as their users were busy when they were due. */
  void skipped(long iterations) {
    recorder.remark(
        "@WaitTime",
        "iterations were skipped, as their users were busy when they were due",
        iterations);
  }

  /**
   * The load has ended, and no user will start the iterations that are due at this pace from this
   * time on: those that were due before its end are reported.
   */
  void endedBehind(long due, Pace pace) {
    long overdue = Pacing.overdue(due, loadEnd, pace.nanos());
    if (overdue > 0) {
      recorder.remarkAtEnd(
          "@WaitTime", "iterations were due before the end of the load, and not started", overdue);
    }
  }

  void ended() {
    recorder.userEnded(clock.nanoTime());
    if (running.decrementAndGet() == 0) {
      wakeCoordinator();
    }
  }

  /** Requests the end of the run; the first reason counts. */
  void requestStop(String reason) {
    requestStop(new StopReason(reason, ""));
  }

  /** The same. */
  void requestStop(StopReason reason) {
    stopReason.compareAndSet(null, reason);
    wakeCoordinator();
  }

  /** Has the coordinating thread look at what has changed. */
  void wakeCoordinator() {
    LockSupport.unpark(coordinator);
  }

  /** The same, for something that keeps the run from passing. */
  void giveUp(String reason, String runError) {
    runErrors.add(runError);
    requestStop(reason);
  }

  /** Why the end of the run was requested, if it was. */
  @Nullable StopReason stopReason() {
    return stopReason.get();
  }

  /** Stops every user after its current task. */
  void stop() {
    if (!stopping) {
      loadEnd = clock.nanoTime();
      stopping = true;
    }
  }

  /** When the load ended; at no time, while it goes on. */
  long loadEnd() {
    return loadEnd;
  }

  boolean isStopping() {
    return stopping;
  }

  int running() {
    return running.get();
  }
}
