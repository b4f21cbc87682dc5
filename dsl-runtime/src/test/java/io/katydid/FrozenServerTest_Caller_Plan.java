package io.katydid;

import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.util.List;
import java.util.random.RandomGenerator;

/** The plan of {@link FrozenServerTest.Caller}. */
public final class FrozenServerTest_Caller_Plan implements UserPlan<FrozenServerTest.Caller> {

  @Override
  public int contract() {
    return UserPlan.CONTRACT;
  }

  @Override
  public UserSettings settings() {
    return new UserSettings("", 1, 1_000_000_000L, 2_000_000_000L, 2_000_000_000L);
  }

  @Override
  public List<TaskEntry> tasks() {
    return List.of(new TaskEntry("call", 1, -1));
  }

  @Override
  public FrozenServerTest.Caller newUser(UserScope scope) {
    return new FrozenServerTest.Caller();
  }

  @Override
  public int pick(RandomGenerator random) {
    return 0;
  }

  @Override
  public void run(int task, FrozenServerTest.Caller user, UserScope scope) {
    scope.http().get("/");
  }

  @Override
  public long pacingNanos() {
    return 20_000_000L;
  }
}
