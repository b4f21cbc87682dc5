package io.katydid.run;

import io.katydid.api.Arrivals;
import io.katydid.api.load.Limit;
import io.katydid.api.load.Schedule;
import io.katydid.feed.Feeds;
import io.katydid.health.ResourceWatch;
import io.katydid.http.HttpClients;
import io.katydid.measure.Recorder;
import io.katydid.store.RunEnd;
import java.time.Duration;
import java.util.List;

/**
 * Two short runs against a sink in memory, before the first run of a JVM: what a run executes for
 * each request is loaded and compiled then, and not while the first requests are measured. Neither
 * user classes nor the network take part in it, and nothing that it measures is kept.
 */
public final class Rehearsal {

  /**
   * So few that they cost no more than this many times the length, however many cores there are.
   */
  private static final int USERS = 2;

  /** Users at their own pace, as fast as they can, and arrivals at a rate that keeps them busy. */
  private static final List<Schedule> SCHEDULES =
      List.of(new Schedule.Closed(USERS, 1e6), new Schedule.Open(10_000, Arrivals.POISSON, USERS));

  /**
   * Of each. Together, what a JVM needs to compile most of it; more would lengthen short tests
   * noticeably.
   */
  private static final Duration LENGTH = Duration.ofMillis(75);

  private static boolean held;

  private Rehearsal() {}

  /**
   * Holds it, unless there was one in this JVM; returns when it is over. If the thread is
   * interrupted, it ends early, and the interrupt status is set again.
   */
  public static synchronized void once() {
    if (!held) {
      held = true;
      for (Schedule schedule : SCHEDULES) {
        ResourceWatch watch =
            ResourceWatch.start(
                Clock.SYSTEM::nanoTime, Clock.SYSTEM::parkUntil, 1, new Recorder(it -> List.of()));
        run(schedule, LENGTH, Clock.SYSTEM, watch, EngineListener.NONE);
      }
    }
  }

  /** One of its runs. */
  static RunEnd run(
      Schedule schedule,
      Duration length,
      Clock clock,
      ResourceWatch watch,
      EngineListener listener) {
    Recorder recorder = new Recorder(name -> List.of());
    LoadProfile profile = new LoadProfile(length, Duration.ZERO, Duration.ofSeconds(1));
    ScenarioPlan scenario =
        new ScenarioPlan(
            "rehearsal",
            schedule,
            new Limit.Time(length),
            Duration.ZERO,
            List.of(new RehearsedPlan()),
            0);
    LoadPlan plan = new LoadPlan(profile, List.of(scenario), 1, 0);
    Equipment equipment =
        new Equipment(
            clock,
            recorder,
            HttpClients.toSink(recorder, clock::nanoTime),
            ResourceProviders.of(plan.userPlans()),
            Feeds.of(List.of()),
            watch);
    return new Engine(plan, equipment, listener).execute();
  }
}
