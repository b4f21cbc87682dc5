package io.katydid;

import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.UserScope;

/** The plan of {@link LoadControlTest.Visitor}: it is known how many requests its task makes. */
public final class LoadControlTest_Visitor_Plan implements OneTaskPlan<LoadControlTest.Visitor> {

  @Override
  public TaskGraph graph() {
    return OneTaskPlan.graph("visit", 1);
  }

  @Override
  public LoadControlTest.Visitor newUser(UserScope scope) {
    return new LoadControlTest.Visitor();
  }

  @Override
  public void run(LoadControlTest.Visitor user, UserScope scope) {
    scope.http().get("/");
  }
}
