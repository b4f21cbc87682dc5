package io.katydid.run;

import io.katydid.OneTaskPlan;
import io.katydid.api.plan.UserScope;

/** A plan that is only looked for. */
public final class UserPlansTest_OfAnotherVersion_Plan
    implements OneTaskPlan<UserPlansTest.OfAnotherVersion> {

  @Override
  public UserPlansTest.OfAnotherVersion newUser(UserScope scope) {
    return new UserPlansTest.OfAnotherVersion();
  }

  @Override
  public int contract() {
    return 2;
  }

  @Override
  public void run(UserPlansTest.OfAnotherVersion user, UserScope scope) {}
}
