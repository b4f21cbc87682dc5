package io.katydid.run;

import io.katydid.api.load.Limit;
import io.katydid.api.load.Schedule;
import io.katydid.api.plan.UserPlan;
import java.time.Duration;
import java.util.List;

/** A schedule, for a time: the load of a run of one scenario that a test makes. */
record TestLoad(
    Schedule schedule,
    Duration runTime,
    Duration warmUp,
    Duration gracePeriod,
    List<Duration> stages) {

  TestLoad(Schedule schedule, Duration runTime, Duration warmUp, Duration gracePeriod) {
    this(schedule, runTime, warmUp, gracePeriod, List.of());
  }

  LoadProfile profile() {
    return new LoadProfile(runTime, warmUp, gracePeriod, stages);
  }

  /** Its scenario, which starts at once. */
  ScenarioPlan scenario(UserPlan<?> plan, Limit limit) {
    return new ScenarioPlan("Test", schedule, limit, Duration.ZERO, List.of(plan), 42);
  }
}
