package io.katydid.junit;

import io.katydid.api.plan.UserScope;

/** The plan of {@link Saboteur}. */
public final class Saboteur_Plan extends OneTaskPlan<Saboteur> {

  /** Found by its name. */
  public Saboteur_Plan() {}

  @Override
  public Saboteur newUser(UserScope scope) {
    return new Saboteur();
  }

  @Override
  public void run(Saboteur user, UserScope scope) {
    user.work(scope.measure(), scope.virtualUser());
  }
}
