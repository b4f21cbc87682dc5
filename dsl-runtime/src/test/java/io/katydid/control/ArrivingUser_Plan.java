package io.katydid.control;

import io.katydid.OneTaskPlan;
import io.katydid.api.plan.UserScope;

/** The plan of {@link ArrivingUser}. */
public final class ArrivingUser_Plan implements OneTaskPlan<ArrivingUser> {

  @Override
  public ArrivingUser newUser(UserScope scope) {
    return new ArrivingUser();
  }

  @Override
  public void run(ArrivingUser user, UserScope scope) {
    user.arrive(scope.http());
  }
}
