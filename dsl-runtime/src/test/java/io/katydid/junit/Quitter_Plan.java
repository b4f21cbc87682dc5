package io.katydid.junit;

import io.katydid.api.plan.UserScope;

/** The plan of {@link Quitter}. */
public final class Quitter_Plan extends OneTaskPlan<Quitter> {

  /** Found by its name. */
  public Quitter_Plan() {}

  @Override
  public Quitter newUser(UserScope scope) {
    return new Quitter();
  }

  @Override
  public void run(Quitter user, UserScope scope) {
    user.work(scope.measure(), scope.virtualUser());
  }
}
