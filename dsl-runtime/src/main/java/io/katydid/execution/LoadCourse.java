package io.katydid.execution;

import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.Stages;
import io.katydid.api.load.WorkloadOptions;

/** How a load goes over time that is set by a shape or a file, as stages. */
final class LoadCourse {

  private LoadCourse() {}

  /**
   * The load with its course.
   *
   * @param source of the course, in messages
   * @throws IllegalArgumentException if that is not possible
   */
  static LoadSpec of(LoadSpec load, Stages stages, String source) {
    WorkloadOptions.STAGES
        .problem(stages)
        .ifPresent(problem -> {
          throw new IllegalArgumentException(source + ": " + problem);
        });
    if (load.warmUp().length().compareTo(stages.runTime()) >= 0) {
      throw new IllegalArgumentException(
          source + " ends before the warmUp does, which leaves nothing to judge");
    }
    return load.with(WorkloadOptions.STAGES, stages);
  }
}
