package io.katydid;

import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.UserScope;

/** The plan of {@link ScenariosTest.Clerk}: it is known how many requests its task makes. */
public final class ScenariosTest_Clerk_Plan implements OneTaskPlan<ScenariosTest.Clerk> {

  @Override
  public TaskGraph graph() {
    return OneTaskPlan.graph("visit", 1);
  }

  @Override
  public ScenariosTest.Clerk newUser(UserScope scope) {
    return new ScenariosTest.Clerk();
  }

  @Override
  public void run(ScenariosTest.Clerk user, UserScope scope) {
    user.visit(scope.http());
  }
}
