package io.katydid.junit;

import io.katydid.api.plan.UserScope;

/** The plan of {@link Turncoat}. */
public final class Turncoat_Plan extends OneTaskPlan<Turncoat> {

  /** Found by its name. */
  public Turncoat_Plan() {}

  @Override
  public Turncoat newUser(UserScope scope) {
    return new Turncoat();
  }

  @Override
  public void run(int task, Turncoat user, UserScope scope) {
    user.work(scope.measure(), scope.virtualUser());
  }
}
