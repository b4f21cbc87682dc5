package io.katydid.run;

import io.katydid.measure.Frame;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Executes one run. The calling thread coordinates it: it starts the users when they are due, takes
 * a frame every second, cuts off the warm-up, and stops the load. The users themselves run on
 * virtual threads.
 */
public final class Engine {

  private static final Duration LONGEST_GRACE_OF_ABORT = Duration.ofSeconds(2);

  private final LoadProfile profile;
  private final Clock clock;
  private final StopPolicy stopPolicy;
  private final Consumer<Frame> frames;
  private final Population population;
  private final RunningUsers users;
  private final UserSource source;
  private final WindowReadings readings;
  private final Housekeeping housekeeping;
  private final Ending ending;

  private final long start;
  private long endOfRunTime;
  private int extensions;
  private Optional<String> foul = Optional.empty();
  private volatile boolean aborted;

  /**
   * Prepares a run; its time starts now.
   *
   * @param stopPolicy decides whether the run ends early, or goes on
   * @param frames is given a frame every second, on the calling thread
   */
  public Engine(LoadPlan plan, Equipment equipment, StopPolicy stopPolicy, Consumer<Frame> frames) {
    this.profile = plan.profile();
    this.clock = equipment.clock();
    this.stopPolicy = stopPolicy;
    this.frames = frames;
    this.population = new Population(equipment, profile.schedule().mostUsers());
    this.users = new RunningUsers(population, plan.seed());
    this.start = clock.nanoTime();
    this.endOfRunTime = start + profile.runTime().toNanos();
    this.source = UserSource.of(plan, population, users, start);
    this.readings = new WindowReadings(equipment, profile, stopPolicy.slices(), start);
    this.housekeeping = new Housekeeping(population, readings, this::show, start);
    this.ending = new Ending(population, users, source, housekeeping);
  }

  private void show(Frame frame) {
    frames.accept(frame);
    if (foul.isEmpty() && start + frame.elapsedNanos() < endOfRunTime) {
      foul = stopPolicy.earlyStop(frame);
      foul.ifPresent(reason -> population.giveUp(reason, reason));
    }
  }

  /**
   * Ends the run before its time, from any thread; users may end their tasks. Such a run cannot
   * pass.
   */
  public void abort(String reason) {
    aborted = true;
    population.giveUp(reason, RunErrors.STOPPED);
  }

  /**
   * Runs the load to its end. If the thread is interrupted, the load is cut off, and the interrupt
   * status is set again. The load also ends if the stop policy, or the consumer of frames, throws
   * something; that is passed on.
   */
  public RunOutcome execute() {
    try {
      String stopReason = makeLoad();
      return outcome(stopReason);
    } finally {
      if (housekeeping.wasInterrupted()) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Makes it, and leaves no user running; returns why it ended. */
  private String makeLoad() {
    try (readings;
        ending) {
      population.starvationGuard.start();
      String reason = load();
      population.httpClients.remark(clock.nanoTime());
      ending.stopUsers();
      readings.endLoad(clock.nanoTime());
      ending.drain(this::gracePeriod, reason.equals(RunOutcome.TIME_OVER));
      return reason;
    }
  }

  private String load() {
    String reason = endOfLoad();
    while (reason == null) {
      long now = clock.nanoTime();
      source.startDue(now);
      readings.take(now);
      population.starvationGuard.check();
      housekeeping.tick(now);
      clock.parkUntil(nextEvent());
      reason = endOfLoad();
    }
    // The last frame of the load is of all its users: from here on they end.
    housekeeping.tick(clock.nanoTime());
    return reason;
  }

  private @Nullable String endOfLoad() {
    if (housekeeping.takeInterrupt()) {
      return "interrupted";
    }
    if (population.httpClients.isHostMissing()) {
      return "no host";
    }
    if (population.stopReason() != null) {
      return population.stopReason();
    }
    if (source.isExhausted() && population.running() == 0) {
      return "every user ended";
    }
    return isTimeOver() ? RunOutcome.TIME_OVER : null;
  }

  private boolean isTimeOver() {
    long now = clock.nanoTime();
    if (now < endOfRunTime) {
      return false;
    }
    readings.take(now);
    if (!stopPolicy.shouldExtend(readings.slices(), extensions)) {
      return true;
    }
    extensions++;
    endOfRunTime += profile.runTime().minus(profile.warmUp()).toNanos();
    return false;
  }

  private long nextEvent() {
    long next = Math.min(housekeeping.next(), endOfRunTime);
    return Math.min(next, Math.min(readings.next(), source.next()));
  }

  /** A run that is stopped by hand ends soon. */
  private Duration gracePeriod() {
    Duration grace = profile.gracePeriod();
    boolean cut = aborted && grace.compareTo(LONGEST_GRACE_OF_ABORT) > 0;
    return cut ? LONGEST_GRACE_OF_ABORT : grace;
  }

  private RunOutcome outcome(String stopReason) {
    if (housekeeping.wasInterrupted()) {
      population.runErrors.add(RunErrors.STOPPED);
    }
    return new RunOutcome(
        readings.slices(),
        readings.warmedUp(),
        readings.resources(),
        clock.nanoTime() - start,
        users.count(),
        population.ready(),
        extensions,
        stopReason,
        population.runErrors.atEnd(population, users.count()));
  }
}
