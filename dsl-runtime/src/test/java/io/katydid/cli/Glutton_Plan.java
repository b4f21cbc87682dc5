package io.katydid.cli;

import io.katydid.OneTaskPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;

/** The plan of {@link Glutton}. */
public final class Glutton_Plan implements OneTaskPlan<Glutton> {

  @Override
  public UserSettings settings() {
    return new UserSettings("", 1, 1_000_000_000L, 2_000_000_000L, 2_000_000_000L);
  }

  @Override
  public Glutton newUser(UserScope scope) {
    return new Glutton();
  }

  @Override
  public void run(Glutton user, UserScope scope) {
    user.call(scope.http());
  }
}
