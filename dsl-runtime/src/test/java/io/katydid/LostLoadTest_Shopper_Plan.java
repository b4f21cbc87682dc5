package io.katydid;

import io.katydid.api.plan.UserScope;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** The plan of {@link LostLoadTest.Shopper}. */
public final class LostLoadTest_Shopper_Plan implements OneTaskPlan<LostLoadTest.Shopper> {

  @Override
  public LostLoadTest.Shopper newUser(UserScope scope) {
    return new LostLoadTest.Shopper();
  }

  @Override
  public void onStart(LostLoadTest.Shopper user, UserScope scope) {
    user.logIn(scope.http(), scope.virtualUser());
  }

  @Override
  public void run(LostLoadTest.Shopper user, UserScope scope) {
    user.shop(scope.http());
  }

  @Override
  public long waitNanos(int node, RandomGenerator random) {
    return Duration.ofMillis(5).toNanos();
  }
}
