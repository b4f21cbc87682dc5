package io.katydid;

import io.katydid.api.plan.UserScope;

/** The plan of {@link Passerby}. */
public final class Passerby_Plan implements OneTaskPlan<Passerby> {

  @Override
  public Passerby newUser(UserScope scope) {
    return new Passerby();
  }

  @Override
  public void run(Passerby user, UserScope scope) {
    user.pass(scope.http(), scope.virtualUser());
  }
}
