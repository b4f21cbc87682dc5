package io.katydid.run;

import io.katydid.api.plan.UserPlan;
import io.katydid.health.Watch;
import io.katydid.http.HttpClients;
import io.katydid.measure.Frame;
import io.katydid.measure.Reading;
import io.katydid.measure.Recorder;
import io.katydid.measure.Slice;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Vitals;
import io.katydid.measure.Window;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Executes one run. The calling thread coordinates it: it starts the users when they are due, takes
 * a frame every second, cuts off the warm-up, and stops the load. The users themselves run on
 * virtual threads.
 */
public final class Engine {

  private static final long SECOND = 1_000_000_000L;
  private static final long DEADLINE_CHECKS = 20_000_000L;
  private static final Duration LAST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_GRACE_OF_ABORT = Duration.ofSeconds(2);

  private final LoadProfile profile;
  private final Clock clock;
  private final Recorder recorder;
  private final Referee referee;
  private final Consumer<Frame> frames;
  private final Population population;
  private final HttpClients httpClients;
  private final RunningUsers users;
  private final UserSource source;
  private final Readings readings;

  private final long start;
  private long endOfRunTime;
  private int extensions;
  private long nextFrame;
  private Reading lastFrame;
  private Optional<String> foul = Optional.empty();
  private boolean interrupted;
  private volatile boolean aborted;

  /**
   * Prepares a run; its time starts now.
   *
   * @param plans of the user classes, mixed by their weights
   * @param watch on the generator; is closed when the run has ended
   * @param slices how many slices of equal time what is kept is divided into
   * @param referee decides whether the run ends early, or goes on
   * @param frames is given a frame every second, on the calling thread
   */
  public Engine(
      LoadProfile profile,
      List<UserPlan<?>> plans,
      long seed,
      Clock clock,
      Recorder recorder,
      HttpClients httpClients,
      Watch watch,
      int slices,
      Referee referee,
      Consumer<Frame> frames) {
    this.profile = profile;
    this.clock = clock;
    this.recorder = recorder;
    this.referee = referee;
    this.frames = frames;
    this.httpClients = httpClients;
    this.population = new Population(clock, recorder, httpClients, profile.workload().users());
    this.users = new RunningUsers(population, seed);
    this.start = clock.nanoTime();
    this.endOfRunTime = start + profile.runTime().toNanos();
    this.source = source(plans, seed);
    this.readings = new Readings(recorder, watch, profile, slices, start);
    this.nextFrame = start + SECOND;
    this.lastFrame = recorder.read(start);
  }

  private UserSource source(List<UserPlan<?>> plans, long seed) {
    return switch (profile.workload()) {
      case Workload.Closed closed -> new Spawner(closed, plans, users, start);
      case Workload.Open open -> {
        ArrivalSchedule schedule = new ArrivalSchedule(open, Seeds.forArrivals(seed), start);
        yield new ArrivingUsers(open, plans, users, recorder, schedule, clock);
      }
    };
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
    population.fairness.start();
    String stopReason = load();
    drain();
    cutOff();
    httpClients.close();
    population.fairness.end();
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
      source.startDue(now);
      readings.take(now);
      population.fairness.check();
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
    if (foul.isPresent()) {
      return foul.get();
    }
    if (population.stopReason() != null) {
      return population.stopReason();
    }
    if (source.isExhausted() && population.running() == 0) {
      return "every user ended";
    }
    return isTimeOver() ? "run time over" : null;
  }

  private boolean isTimeOver() {
    long now = clock.nanoTime();
    if (now < endOfRunTime) {
      return false;
    }
    readings.take(now);
    if (!referee.goesOn(readings.slices(), extensions)) {
      return true;
    }
    extensions++;
    endOfRunTime += profile.runTime().minus(profile.warmUp()).toNanos();
    return false;
  }

  private long nextEvent() {
    long next = Math.min(nextFrame, clock.nanoTime() + DEADLINE_CHECKS);
    next = Math.min(next, Math.min(readings.next(), source.next()));
    return Math.min(next, endOfRunTime);
  }

  private void pulse(long now) {
    httpClients.expireOverdue(now);
    if (now >= nextFrame) {
      nextFrame += SECOND * (1 + (now - nextFrame) / SECOND);
      Reading reading = recorder.read(now);
      show(frame(now, reading));
      lastFrame = reading;
    }
  }

  private void show(Frame frame) {
    frames.accept(frame);
    if (foul.isEmpty()) {
      foul = referee.endsNow(frame);
    }
  }

  private Frame frame(long now, Reading reading) {
    return new Frame(
        now - start,
        population.running(),
        readings.isWarmingUp(),
        reading.since(lastFrame),
        readings.kept(reading));
  }

  /** Lets the users end their tasks. */
  private void drain() {
    source.stop();
    population.stop();
    users.wake();
    if (!interrupted) {
      awaitUsers(this::gracePeriod);
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
      users.cutOff();
      awaitUsers(() -> LAST_WAIT);
    }
    source.settle(clock.nanoTime());
  }

  /** Waits for no longer than this, which may become less. */
  private void awaitUsers(Supplier<Duration> longest) {
    long begin = clock.nanoTime();
    while (population.running() > 0 && clock.nanoTime() - begin < longest.get().toNanos()) {
      long now = clock.nanoTime();
      pulse(now);
      clock.parkUntil(Math.min(begin + longest.get().toNanos(), now + DEADLINE_CHECKS));
      if (Thread.interrupted()) {
        interrupted = true;
        return;
      }
    }
  }

  private Outcome outcome(String stopReason) {
    long now = clock.nanoTime();
    readings.end(now);
    return new Outcome(
        readings.slices(),
        readings.warmedUp(),
        readings.vitals(),
        now - start,
        users.count(),
        extensions,
        stopReason,
        spoilers());
  }

  private List<String> spoilers() {
    List<String> spoilers = new ArrayList<>();
    if (interrupted || aborted) {
      spoilers.add("the run was stopped before its time was over");
    }
    foul.ifPresent(spoilers::add);
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
    if (startFailure != null && population.startFailures() == users.count()) {
      spoilers.add(
          "no user could start: all " + users.count() + " failed, the first with " + startFailure);
    }
    return spoilers;
  }

  /**
   * What became of a run.
   *
   * @param slices what was measured after the warm-up, in slices of equal time; the last is as long
   *     as it took until the last request had ended
   * @param warmedUp what was measured in the warm-up
   * @param vitals of the generator, after the warm-up, from one moment to the next
   * @param elapsedNanos from the start of the run to the end of its last user
   * @param spawned how many users were started
   * @param extensions how often the run went on after its time
   * @param stopReason why the load ended
   * @param spoilers why the run cannot pass, whatever was measured
   */
  public record Outcome(
      List<Slice> slices,
      Snapshot warmedUp,
      List<Vitals> vitals,
      long elapsedNanos,
      int spawned,
      int extensions,
      String stopReason,
      List<String> spoilers)
      implements Serializable {

    /** What was measured after the warm-up. */
    public Snapshot kept() {
      return Window.sum(slices.stream().map(Slice::measured).toList());
    }
  }
}
