package io.katydid;

import io.katydid.api.plan.UserScope;

/** The plan of {@link RunFileTest.Careless}. */
public final class RunFileTest_Careless_Plan implements OneTaskPlan<RunFileTest.Careless> {

  @Override
  public RunFileTest.Careless newUser(UserScope scope) {
    return new RunFileTest.Careless();
  }

  @Override
  public void run(RunFileTest.Careless user, UserScope scope) {
    scope.http().get("/in?password=hunter2&x=1");
    scope.virtualUser().stopRun("passed by");
  }
}
