package io.katydid.run;

import io.katydid.health.Watch;
import io.katydid.http.HttpClients;
import io.katydid.measure.Recorder;
import java.time.Duration;
import java.util.List;

/**
 * A short run against a sink in memory, before the first run of a JVM: what a run executes for each
 * request is loaded and compiled then, and not while the first requests are measured. Neither user
 * classes nor the network take part in it, and nothing that it measures is kept.
 */
public final class Rehearsal {

  /** What a JVM needs to compile most of it; more would be felt by who waits for a short test. */
  private static final Duration LENGTH = Duration.ofMillis(150);

  /**
   * So few that they cost no more than this many times the length, however many cores there are.
   */
  private static final int USERS = 2;

  private static boolean held;

  private Rehearsal() {}

  /**
   * Holds it, unless there was one in this JVM; returns when it is over. If the thread is
   * interrupted, it ends early, and the interrupt status is set again.
   */
  public static synchronized void once() {
    if (!held) {
      held = true;
      hold(Clock.SYSTEM, LENGTH);
    }
  }

  /** Holds it; returns what became of it. */
  static Engine.Outcome hold(Clock clock, Duration length) {
    Recorder recorder = new Recorder(name -> List.of());
    return new Engine(
            new LoadProfile(
                new Workload.Closed(USERS, 1e6), length, Duration.ZERO, Duration.ofSeconds(1)),
            List.of(new RehearsedPlan()),
            0,
            clock,
            recorder,
            HttpClients.toSink(recorder, clock::nanoTime),
            Watch.NONE,
            1,
            Referee.NONE,
            frame -> {})
        .execute();
  }
}
