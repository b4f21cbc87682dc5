package io.katydid;

import io.katydid.api.plan.UserScope;
import java.util.concurrent.CountDownLatch;

/** The plan of {@link ScenariosTest.Stuck}. */
public final class ScenariosTest_Stuck_Plan implements OneTaskPlan<ScenariosTest.Stuck> {

  @Override
  public ScenariosTest.Stuck newUser(UserScope scope) {
    return new ScenariosTest.Stuck();
  }

  @Override
  public void run(ScenariosTest.Stuck user, UserScope scope) throws InterruptedException {
    user.halt(new CountDownLatch(1));
  }
}
