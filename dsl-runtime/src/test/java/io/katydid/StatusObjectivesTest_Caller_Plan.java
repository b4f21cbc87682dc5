package io.katydid;

import io.katydid.api.plan.UserScope;

/** The plan of {@link StatusObjectivesTest.Caller}. */
public final class StatusObjectivesTest_Caller_Plan
    implements OneTaskPlan<StatusObjectivesTest.Caller> {

  @Override
  public StatusObjectivesTest.Caller newUser(UserScope scope) {
    return new StatusObjectivesTest.Caller();
  }

  @Override
  public void run(StatusObjectivesTest.Caller user, UserScope scope) {
    user.call(scope.http());
  }
}
