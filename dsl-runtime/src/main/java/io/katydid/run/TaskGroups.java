package io.katydid.run;

import io.katydid.api.plan.TaskNode;
import io.katydid.api.plan.UserPlan;
import io.katydid.measure.Recorder;
import io.katydid.measure.RequestGroup;
import io.katydid.measure.Series;

/** In which groups the requests of each task of a user class are counted. Thread-safe. */
final class TaskGroups {

  private final Series[][] byTask;

  private TaskGroups(Series[][] byTask) {
    this.byTask = byTask;
  }

  /** Of a user class, those of the groups that this recorder counts. */
  static TaskGroups of(UserPlan<?> plan, Recorder recorder) {
    return new TaskGroups(
        plan.graph().nodes().stream().map(task -> ofTask(task, recorder)).toArray(Series[][]::new));
  }

  private static Series[] ofTask(TaskNode task, Recorder recorder) {
    return recorder.groups().stream()
        .filter(group -> has(task, group))
        .map(recorder::group)
        .toArray(Series[]::new);
  }

  private static boolean has(TaskNode task, RequestGroup group) {
    return switch (group.kind()) {
      case TAG -> task.tags().contains(group.name());
    };
  }

  /** Those of the task of this number; not to be changed. */
  Series[] of(int task) {
    return byTask[task];
  }
}
