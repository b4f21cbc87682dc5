package io.katydid.join;

import io.katydid.OneTaskPlan;
import io.katydid.api.plan.UserScope;
import java.io.IOException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** The plan of {@link Clerk}. */
public final class Clerk_Plan implements OneTaskPlan<Clerk> {

  @Override
  public Clerk newUser(UserScope scope) {
    return new Clerk();
  }

  @Override
  public void run(Clerk user, UserScope scope) throws IOException {
    user.work(scope.measure());
  }

  @Override
  public long waitNanos(int node, RandomGenerator random) {
    return Duration.ofMillis(1).toNanos();
  }
}
