package io.katydid.execution;

import io.katydid.OneTaskPlan;
import io.katydid.api.plan.UserScope;

/** The plan of {@link ObservedRunTest.Visitor}. */
public final class ObservedRunTest_Visitor_Plan implements OneTaskPlan<ObservedRunTest.Visitor> {

  @Override
  public ObservedRunTest.Visitor newUser(UserScope scope) {
    return new ObservedRunTest.Visitor();
  }

  @Override
  public void run(ObservedRunTest.Visitor user, UserScope scope) {
    scope.http().get("/");
  }
}
