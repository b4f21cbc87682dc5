package io.katydid;

import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.util.List;
import java.util.random.RandomGenerator;

/** The plan of {@link LoadRunTest.Visitor}. */
public final class LoadRunTest_Visitor_Plan implements UserPlan<LoadRunTest.Visitor> {

  @Override
  public int contract() {
    return CONTRACT;
  }

  @Override
  public UserSettings settings() {
    return new UserSettings("", 1, 1_000_000_000L, 2_000_000_000L, 2_000_000_000L);
  }

  @Override
  public List<TaskEntry> tasks() {
    return List.of(new TaskEntry("visit", 1, TaskEntry.UNKNOWN));
  }

  @Override
  public LoadRunTest.Visitor newUser(UserScope scope) {
    return new LoadRunTest.Visitor();
  }

  @Override
  public int pick(RandomGenerator random) {
    return 0;
  }

  @Override
  public void run(int task, LoadRunTest.Visitor user, UserScope scope) {
    scope.http().get("/");
  }
}
