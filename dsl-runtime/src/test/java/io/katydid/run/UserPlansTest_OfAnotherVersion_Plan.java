package io.katydid.run;

import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.util.List;
import java.util.random.RandomGenerator;

/** A plan that is only looked for. */
public final class UserPlansTest_OfAnotherVersion_Plan
    implements UserPlan<UserPlansTest.OfAnotherVersion> {

  @Override
  public int contract() {
    return 0;
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
  public UserPlansTest.OfAnotherVersion newUser(UserScope scope) {
    return new UserPlansTest.OfAnotherVersion();
  }

  @Override
  public int pick(RandomGenerator random) {
    return 0;
  }

  @Override
  public void run(int task, UserPlansTest.OfAnotherVersion user, UserScope scope) {}
}
