package io.katydid;

import io.katydid.api.plan.UserScope;

/** The plan of {@link RunListenerTest.Caller}, whose task throws after its request. */
public final class RunListenerTest_Caller_Plan implements OneTaskPlan<RunListenerTest.Caller> {

  @Override
  public RunListenerTest.Caller newUser(UserScope scope) {
    return new RunListenerTest.Caller();
  }

  @Override
  public void run(RunListenerTest.Caller user, UserScope scope) {
    scope.http().get("/");
    throw new IllegalStateException("boom");
  }
}
