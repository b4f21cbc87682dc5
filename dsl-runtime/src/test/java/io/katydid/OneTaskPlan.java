package io.katydid;

import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** A plan that a test writes in place of the processor: of one task, with generous timeouts. */
public interface OneTaskPlan<U> extends UserPlan<U> {

  @Override
  default int contract() {
    return CONTRACT;
  }

  @Override
  default UserSettings settings() {
    long minute = Duration.ofMinutes(1).toNanos();
    return new UserSettings("", 1, minute, minute, minute);
  }

  @Override
  default List<TaskEntry> tasks() {
    return List.of(new TaskEntry("task", 1, TaskEntry.UNKNOWN));
  }

  @Override
  default int pick(RandomGenerator random) {
    return 0;
  }

  @Override
  default void run(int task, U user, UserScope scope) throws Throwable {
    run(user, scope);
  }

  /** The task. */
  void run(U user, UserScope scope) throws Throwable;
}
