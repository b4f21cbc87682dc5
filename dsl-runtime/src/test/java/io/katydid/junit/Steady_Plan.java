package io.katydid.junit;

import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserScope;
import java.util.List;

/** The plan of {@link Steady}. */
public final class Steady_Plan extends OneTaskPlan<Steady> {

  /** Found by its name. */
  public Steady_Plan() {}

  @Override
  public List<TaskEntry> tasks() {
    return List.of(new TaskEntry("work", 1, 1));
  }

  @Override
  public Steady newUser(UserScope scope) {
    return new Steady();
  }

  @Override
  public void run(int task, Steady user, UserScope scope) {
    user.work(scope.measure());
  }
}
