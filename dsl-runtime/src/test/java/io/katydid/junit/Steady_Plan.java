package io.katydid.junit;

import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.UserScope;

/** The plan of {@link Steady}. */
public final class Steady_Plan extends OneTaskPlan<Steady> {

  private static final TaskGraph GRAPH = io.katydid.OneTaskPlan.graph("work", 1);

  /** Found by its name. */
  public Steady_Plan() {}

  @Override
  public TaskGraph graph() {
    return GRAPH;
  }

  @Override
  public Steady newUser(UserScope scope) {
    return new Steady();
  }

  @Override
  public void run(Steady user, UserScope scope) {
    user.work(scope.measure());
  }
}
