package io.katydid.api.load;

import java.time.Duration;
import java.util.Optional;

/** When the iterations of a scenario start, and until when, by the values of its options. */
record ScenarioTimes(GivenOptions options) {

  /** By what it is set. */
  Workload workload() {
    if (options.has(WorkloadOptions.SHAPE)) {
      return Workload.SHAPE;
    }
    if (options.has(WorkloadOptions.REPLAY)) {
      return Workload.REPLAY;
    }
    return options
        .find(WorkloadOptions.STAGES)
        .map(stages -> stages.isOpen() ? Workload.STAGES_OF_ARRIVALS : Workload.STAGES_OF_USERS)
        .orElseGet(() ->
            options.has(WorkloadOptions.ARRIVAL_RATE) ? Workload.OF_ARRIVALS : Workload.OF_USERS);
  }

  /** The stages that it is given; none, if they are made of something else. */
  Optional<Stages> stages() {
    return workload().hasCourse() ? Optional.empty() : options.find(WorkloadOptions.STAGES);
  }

  /** How long it lasts: its run time, or until all its own stages are over. */
  Duration runTime() {
    return options
        .find(WorkloadOptions.STAGES)
        .map(stages -> startDelay().plus(stages.runTime()))
        .orElseGet(() -> options.get(RunOptions.RUN_TIME));
  }

  /** How long after the start of the run it starts. */
  Duration startDelay() {
    return options.get(WorkloadOptions.START_DELAY);
  }

  /** How long its own scenario lasts. */
  private Duration ownTime() {
    return runTime().minus(startDelay());
  }

  /** How much of it, from the start, is excluded from the result; of stages, those that say so. */
  WarmUp warmUp() {
    return stages()
        .map(stages -> WarmUp.of(warmUp(stages)))
        .orElseGet(() -> options.get(RunOptions.WARM_UP));
  }

  private Duration warmUp(Stages stages) {
    return stages.warmUps() == 0 ? Duration.ZERO : startDelay().plus(stages.warmUp());
  }

  /**
   * What makes iterations start in one stage.
   *
   * @param number from 1, of a stage that it has
   */
  Schedule scheduleOfStage(int number) {
    return options
        .get(WorkloadOptions.STAGES)
        .scheduleOf(
            number, options.get(WorkloadOptions.ARRIVALS), options.get(WorkloadOptions.MAX_USERS));
  }

  /** What makes iterations of its own scenario start. */
  Schedule schedule() {
    Optional<Stages> stages = options.find(WorkloadOptions.STAGES);
    if (stages.isPresent()) {
      return stages
          .get()
          .schedule(options.get(WorkloadOptions.ARRIVALS), options.get(WorkloadOptions.MAX_USERS));
    }
    if (options.has(WorkloadOptions.ARRIVAL_RATE)) {
      return new Schedule.Open(
          options.get(WorkloadOptions.ARRIVAL_RATE).perSecond(),
          options.get(WorkloadOptions.ARRIVALS),
          options.get(WorkloadOptions.MAX_USERS));
    }
    int users = options.get(WorkloadOptions.USERS);
    return new Schedule.Closed(
        users, options.find(WorkloadOptions.SPAWN_RATE).orElseGet(() -> users / rampUpSeconds()));
  }

  /** All users within the first second; a shorter run is to have them all for its second half. */
  private double rampUpSeconds() {
    Duration time = ownTime();
    return time.isPositive() ? Math.min(1, time.toNanos() / 2e9) : 1;
  }

  /** When it is over. */
  Limit limit() {
    Duration runTime = ownTime();
    return options
        .find(WorkloadOptions.ITERATIONS)
        .<Limit>map(count -> new Limit.Iterations(count, runTime))
        .or(() ->
            options
                .find(WorkloadOptions.ITERATIONS_PER_USER)
                .map(count -> new Limit.IterationsPerUser(count, runTime)))
        .orElseGet(() -> new Limit.Time(runTime));
  }
}
