package io.katydid.cli;

import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.util.List;
import java.util.random.RandomGenerator;

/** The plan of {@link Glutton}. */
public final class Glutton_Plan implements UserPlan<Glutton> {

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
  public Glutton newUser(UserScope scope) {
    return new Glutton();
  }

  @Override
  public int pick(RandomGenerator random) {
    return 0;
  }

  @Override
  public void run(int task, Glutton user, UserScope scope) {
    user.call(scope.http());
  }
}
