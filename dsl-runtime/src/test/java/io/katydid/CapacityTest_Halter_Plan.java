package io.katydid;

import io.katydid.api.plan.UserScope;

/** The plan of {@link CapacityTest.Halter}. */
public final class CapacityTest_Halter_Plan implements OneTaskPlan<CapacityTest.Halter> {

  @Override
  public CapacityTest.Halter newUser(UserScope scope) {
    return new CapacityTest.Halter();
  }

  @Override
  public void run(CapacityTest.Halter user, UserScope scope) {
    scope.http().get("/");
    Runtime.getRuntime().halt(3);
  }
}
