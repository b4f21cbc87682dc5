package io.katydid.junit;

import io.katydid.api.plan.UserScope;

/** The plan of {@link Idler}. */
public final class Idler_Plan extends OneTaskPlan<Idler> {

  /** Found by its name. */
  public Idler_Plan() {}

  @Override
  public Idler newUser(UserScope scope) {
    return new Idler();
  }

  @Override
  public void run(Idler user, UserScope scope) {}
}
