package io.katydid.overload;

import io.katydid.OneTaskPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.overload.Overload.Stressor;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** The plan of {@link Overload}. */
public final class Overload_Plan implements OneTaskPlan<Overload> {

  @Override
  public Overload newUser(UserScope scope) {
    return new Overload();
  }

  @Override
  public void run(Overload user, UserScope scope) throws InterruptedException {
    user.work(scope.http());
  }

  @Override
  public long waitNanos(int node, RandomGenerator random) {
    Stressor stressor = Stressor.valueOf(System.getProperty(Overload.PROPERTY));
    return stressor == Stressor.NOTHING ? Duration.ofMillis(500).toNanos() : 0;
  }
}
