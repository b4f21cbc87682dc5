package io.katydid;

import io.katydid.api.plan.UserScope;

/** The plan of {@link OneRequestUser}. */
public final class OneRequestUser_Plan implements OneTaskPlan<OneRequestUser> {

  @Override
  public OneRequestUser newUser(UserScope scope) {
    return new OneRequestUser();
  }

  @Override
  public void run(OneRequestUser user, UserScope scope) {
    user.pass(scope.http(), scope.virtualUser());
  }
}
