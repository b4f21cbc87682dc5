package io.katydid;

import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.UserScope;

/** The plan of {@link LoadStagesTest.Visitor}: it is known how many requests its task makes. */
public final class LoadStagesTest_Visitor_Plan implements OneTaskPlan<LoadStagesTest.Visitor> {

  @Override
  public TaskGraph graph() {
    return OneTaskPlan.graph("visit", 1);
  }

  @Override
  public LoadStagesTest.Visitor newUser(UserScope scope) {
    return new LoadStagesTest.Visitor();
  }

  @Override
  public void run(LoadStagesTest.Visitor user, UserScope scope) {
    scope.http().get("/");
  }
}
