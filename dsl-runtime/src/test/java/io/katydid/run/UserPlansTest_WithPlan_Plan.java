package io.katydid.run;

import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.util.List;
import java.util.random.RandomGenerator;

/** A plan that is only looked for. */
public final class UserPlansTest_WithPlan_Plan implements UserPlan<UserPlansTest.WithPlan> {

  @Override
  public int contract() {
    return CONTRACT;
  }

  @Override
  public UserSettings settings() {
    return new UserSettings("", 1, 1, 1, 1);
  }

  @Override
  public List<TaskEntry> tasks() {
    return List.of(new TaskEntry("task", 1, TaskEntry.UNKNOWN));
  }

  @Override
  public UserPlansTest.WithPlan newUser(UserScope scope) {
    return new UserPlansTest.WithPlan();
  }

  @Override
  public int pick(RandomGenerator random) {
    return 0;
  }

  @Override
  public void run(int task, UserPlansTest.WithPlan user, UserScope scope) {}
}
