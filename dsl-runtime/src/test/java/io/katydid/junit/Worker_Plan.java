package io.katydid.junit;

import io.katydid.api.plan.UserScope;

/** The plan of {@link Worker}. */
public final class Worker_Plan extends OneTaskPlan<Worker> {

  /** Found by its name. */
  public Worker_Plan() {}

  @Override
  public Worker newUser(UserScope scope) {
    return new Worker();
  }

  @Override
  public void run(Worker user, UserScope scope) {
    user.work(scope.measure(), scope.virtualUser());
  }
}
