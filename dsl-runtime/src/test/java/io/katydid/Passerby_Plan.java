package io.katydid;

import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.util.List;
import java.util.random.RandomGenerator;

/** The plan of {@link Passerby}. */
public final class Passerby_Plan implements UserPlan<Passerby> {

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
    return List.of(new TaskEntry("pass", 1, -1));
  }

  @Override
  public Passerby newUser(UserScope scope) {
    return new Passerby();
  }

  @Override
  public int pick(RandomGenerator random) {
    return 0;
  }

  @Override
  public void run(int task, Passerby user, UserScope scope) {
    user.pass(scope.http(), scope.virtualUser());
  }
}
