package io.katydid.run;

import io.katydid.OneTaskPlan;
import io.katydid.api.plan.UserScope;

/** A plan that is only looked for. */
public final class UserPlansTest_WithPlan_Plan implements OneTaskPlan<UserPlansTest.WithPlan> {

  @Override
  public UserPlansTest.WithPlan newUser(UserScope scope) {
    return new UserPlansTest.WithPlan();
  }

  @Override
  public void run(UserPlansTest.WithPlan user, UserScope scope) {}
}
