package io.katydid;

import io.katydid.api.plan.UserScope;

/** The plan of {@link LoadRunTest.Visitor}. */
public final class LoadRunTest_Visitor_Plan implements OneTaskPlan<LoadRunTest.Visitor> {

  @Override
  public LoadRunTest.Visitor newUser(UserScope scope) {
    return new LoadRunTest.Visitor();
  }

  @Override
  public void run(LoadRunTest.Visitor user, UserScope scope) {
    scope.http().get("/");
  }
}
