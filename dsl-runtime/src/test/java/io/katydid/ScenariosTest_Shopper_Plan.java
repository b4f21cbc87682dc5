package io.katydid;

import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.UserScope;

/** The plan of {@link ScenariosTest.Shopper}: it is known how many requests its task makes. */
public final class ScenariosTest_Shopper_Plan implements OneTaskPlan<ScenariosTest.Shopper> {

  @Override
  public TaskGraph graph() {
    return OneTaskPlan.graph("visit", 1);
  }

  @Override
  public ScenariosTest.Shopper newUser(UserScope scope) {
    return new ScenariosTest.Shopper();
  }

  @Override
  public void run(ScenariosTest.Shopper user, UserScope scope) {
    user.visit(scope.http());
  }
}
