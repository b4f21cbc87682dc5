package io.katydid.execution;

import io.katydid.OneTaskPlan;
import io.katydid.api.plan.UserScope;

/** The plan of {@link LoadPreviewTest.Unknown}. */
public final class LoadPreviewTest_Unknown_Plan implements OneTaskPlan<LoadPreviewTest.Unknown> {

  @Override
  public LoadPreviewTest.Unknown newUser(UserScope scope) {
    return new LoadPreviewTest.Unknown();
  }

  @Override
  public void run(LoadPreviewTest.Unknown user, UserScope scope) {
    throw new IllegalStateException("a load that is drawn is not made");
  }
}
