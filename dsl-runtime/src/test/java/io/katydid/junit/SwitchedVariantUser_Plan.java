package io.katydid.junit;

import io.katydid.api.plan.UserScope;

/** The plan of {@link SwitchedVariantUser}. */
public final class SwitchedVariantUser_Plan extends OneTaskPlan<SwitchedVariantUser> {

  /** Found by its name. */
  public SwitchedVariantUser_Plan() {}

  @Override
  public SwitchedVariantUser newUser(UserScope scope) {
    return new SwitchedVariantUser();
  }

  @Override
  public void run(SwitchedVariantUser user, UserScope scope) {
    user.work(scope.measure(), scope.virtualUser());
  }
}
