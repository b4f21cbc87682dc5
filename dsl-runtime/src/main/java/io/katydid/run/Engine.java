package io.katydid.run;

import io.katydid.api.plan.UserPlan;
import io.katydid.http.HttpClients;
import io.katydid.measure.Frame;
import io.katydid.measure.Reading;
import io.katydid.measure.Recorder;
import io.katydid.measure.Snapshot;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Executes one run. The calling thread coordinates it: it starts the users when they are due, takes
 * a frame every second, cuts off the warm-up, and stops the load. The users themselves run on
 * virtual threads.
 */
public final class Engine {

  private static final long SECOND = 1_000_000_000L;
  private static final long DEADLINE_CHECKS = 20_000_000L;
  private static final long LAST_WAIT = 5 * SECOND;
  private static final Duration LONGEST_GRACE_OF_ABORT = Duration.ofSeconds(2);

  private final LoadProfile profile;
  private final List<UserPlan<?>> plans;
  private final UserMix mix;
  private final long seed;
  private final Clock clock;
  private final Recorder recorder;
  private final Consumer<Frame> frames;
  private final Population population;
  private final HttpClients httpClients;
  private final List<RunningUser<?>> users = new ArrayList<>();

  private final long start;
  private long nextFrame;
  private Reading lastFrame;
  private @Nullable Reading warmUpEnd;
  private boolean interrupted;
  private volatile boolean aborted;

  /**
   * Prepares a run; its time starts now.
   *
   * @param plans of the user classes, mixed by their weights
   * @param frames is given a frame every second, on the calling thread
   */
  public Engine(
      LoadProfile profile,
      List<UserPlan<?>> plans,
      long seed,
      Clock clock,
      Recorder recorder,
      HttpClients httpClients,
      Consumer<Frame> frames) {
    this.profile = profile;
    this.plans = plans;
    this.mix = new UserMix(plans.stream().mapToInt(plan -> plan.settings().weight()).toArray());
    this.seed = seed;
    this.clock = clock;
    this.recorder = recorder;
    this.frames = frames;
    this.httpClients = httpClients;
    this.population = new Population(clock, recorder, httpClients, profile.users());
    this.start = clock.nanoTime();
    this.nextFrame = start + SECOND;
    this.lastFrame = recorder.read(start);
  }

  /**
   * Ends the run before its time, from any thread; users may end their tasks. Such a run cannot
   * pass.
   */
  public void abort(String reason) {
    aborted = true;
    population.requestStop(reason);
  }

  /**
   * Runs the load to its end. If the thread is interrupted, the load is cut off, and the interrupt
   * status is set again.
   */
  public Outcome execute() {
    String stopReason = load();
    drain();
    cutOff();
    Outcome outcome = outcome(stopReason);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return outcome;
  }

  /** Applies the load; returns why it ended. */
  private String load() {
    String reason = endOfLoad();
    while (reason == null) {
      long now = clock.nanoTime();
      spawnUntil(now);
      cutWarmUp(now);
      pulse(now);
      clock.parkUntil(nextEvent());
      reason = endOfLoad();
    }
    return reason;
  }

  private @Nullable String endOfLoad() {
    interrupted |= Thread.interrupted();
    if (interrupted) {
      return "interrupted";
    }
    if (httpClients.isHostMissing()) {
      return "no host";
    }
    if (population.stopReason() != null) {
      return population.stopReason();
    }
    if (users.size() == profile.users() && population.running() == 0) {
      return "every user ended";
    }
    return clock.nanoTime() >= endOfRunTime() ? "run time over" : null;
  }

  private long nextEvent() {
    long next = Math.min(endOfRunTime(), Math.min(nextFrame, clock.nanoTime() + DEADLINE_CHECKS));
    if (warmUpEnd == null && hasWarmUp()) {
      next = Math.min(next, endOfWarmUp());
    }
    return users.size() == profile.users() ? next : Math.min(next, nextStart());
  }

  private long endOfRunTime() {
    return start + profile.runTime().toNanos();
  }

  private boolean hasWarmUp() {
    return !profile.warmUp().isZero();
  }

  private long endOfWarmUp() {
    return start + profile.warmUp().toNanos();
  }

  private long nextStart() {
    return start + profile.startNanos(users.size());
  }

  private void spawnUntil(long now) {
    while (users.size() < profile.users() && nextStart() <= now) {
      RunningUser<?> user =
          new RunningUser<>(population, plans.get(mix.next()), users.size(), seed);
      users.add(user);
      user.start();
    }
  }

  private void cutWarmUp(long now) {
    if (warmUpEnd == null && hasWarmUp() && now >= endOfWarmUp()) {
      warmUpEnd = recorder.read(now);
    }
  }

  private void pulse(long now) {
    httpClients.expireOverdue(now);
    if (now >= nextFrame) {
      nextFrame += SECOND * (1 + (now - nextFrame) / SECOND);
      Reading reading = recorder.read(now);
      frames.accept(frame(now, reading));
      lastFrame = reading;
    }
  }

  private Frame frame(long now, Reading reading) {
    return new Frame(
        now - start,
        population.running(),
        hasWarmUp() && warmUpEnd == null,
        reading.since(lastFrame),
        warmUpEnd == null ? reading.sinceStart() : reading.since(warmUpEnd));
  }

  /** Lets the users end their tasks. */
  private void drain() {
    population.stop();
    users.forEach(RunningUser::wake);
    if (!interrupted) {
      awaitUsers(clock.nanoTime() + gracePeriod().toNanos());
    }
  }

  /** Who stops a run by hand does not want to wait for long. */
  private Duration gracePeriod() {
    Duration longest = aborted ? LONGEST_GRACE_OF_ABORT : profile.gracePeriod();
    return longest.compareTo(profile.gracePeriod()) < 0 ? longest : profile.gracePeriod();
  }

  /** Ends the users that did not end by themselves. */
  private void cutOff() {
    if (population.running() > 0) {
      recorder.cutOff(clock.nanoTime());
      users.forEach(RunningUser::cutOff);
      awaitUsers(clock.nanoTime() + LAST_WAIT);
    }
  }

  private void awaitUsers(long deadline) {
    while (population.running() > 0 && clock.nanoTime() < deadline) {
      pulse(clock.nanoTime());
      clock.parkUntil(Math.min(deadline, clock.nanoTime() + DEADLINE_CHECKS));
      if (Thread.interrupted()) {
        interrupted = true;
        return;
      }
    }
  }

  private Outcome outcome(String stopReason) {
    long now = clock.nanoTime();
    Reading end = recorder.read(now).atEnd();
    Reading cut = warmUpEnd;
    if (hasWarmUp() && cut == null) {
      cut = end;
    }
    return new Outcome(
        cut == null ? end.sinceStart() : end.since(cut),
        cut == null ? Snapshot.EMPTY : cut.sinceStart(),
        now - start,
        users.size(),
        stopReason,
        spoilers());
  }

  private List<String> spoilers() {
    List<String> spoilers = new ArrayList<>();
    if (interrupted || aborted) {
      spoilers.add("the run was stopped before its time was over");
    }
    if (population.running() > 0) {
      spoilers.add(
          "users would not end, %d of them: a task that catches everything, or neither waits nor makes requests, cannot be cut off"
              .formatted(population.running()));
    }
    if (httpClients.isHostMissing()) {
      spoilers.add(
          "no host: give the run one, or the user class, as in @User(host ="
              + " \"http://localhost:8000\")");
    }
    Throwable startFailure = population.startFailure();
    if (startFailure != null && population.startFailures() == users.size()) {
      spoilers.add(
          "no user could start: all " + users.size() + " failed, the first with " + startFailure);
    }
    return spoilers;
  }

  /**
   * What became of a run.
   *
   * @param kept what was measured after the warm-up
   * @param warmedUp what was measured in the warm-up
   * @param elapsedNanos from the start of the run to the end of its last user
   * @param spawned how many users were started
   * @param stopReason why the load ended
   * @param spoilers why the run cannot pass, whatever was measured
   */
  public record Outcome(
      Snapshot kept,
      Snapshot warmedUp,
      long elapsedNanos,
      int spawned,
      String stopReason,
      List<String> spoilers)
      implements Serializable {}
}
