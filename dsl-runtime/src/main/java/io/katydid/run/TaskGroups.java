package io.katydid.run;

import io.katydid.api.plan.UserPlan;
import io.katydid.measure.Recorder;
import io.katydid.measure.RequestGroup;
import io.katydid.measure.Series;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

/** In which groups the requests of each task of a user class are counted. Thread-safe. */
final class TaskGroups {

  private final Series[][] byTask;
  private final Series[] aroundTasks;

  private TaskGroups(Series[][] byTask, Series[] aroundTasks) {
    this.byTask = byTask;
    this.aroundTasks = aroundTasks;
  }

  /** Of a user class in this scenario, those of the groups that this recorder counts. */
  static TaskGroups of(String scenario, UserPlan<?> plan, Recorder recorder) {
    return new TaskGroups(
        plan.graph().nodes().stream()
            .map(task -> of(recorder, group -> has(scenario, task.tags(), group)))
            .toArray(Series[][]::new),
        of(recorder, group -> has(scenario, Set.of(), group)));
  }

  private static Series[] of(Recorder recorder, Predicate<RequestGroup> which) {
    return recorder.groups().stream().filter(which).map(recorder::group).toArray(Series[]::new);
  }

  private static boolean has(String scenario, Collection<String> tags, RequestGroup group) {
    return switch (group.kind()) {
      case TAG -> tags.contains(group.name());
      case SCENARIO -> group.name().equals(scenario);
    };
  }

  /** Those of what is run before the first task, and after the last; not to be changed. */
  Series[] aroundTasks() {
    return aroundTasks;
  }

  /** Those of the task of this number; not to be changed. */
  Series[] of(int task) {
    return byTask[task];
  }
}
