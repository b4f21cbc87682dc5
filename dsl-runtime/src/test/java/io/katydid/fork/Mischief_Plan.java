package io.katydid.fork;

import io.katydid.OneTaskPlan;
import io.katydid.api.plan.UserScope;
import java.io.IOException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** The plan of {@link Mischief}. */
public final class Mischief_Plan implements OneTaskPlan<Mischief> {

  @Override
  public Mischief newUser(UserScope scope) {
    return new Mischief();
  }

  @Override
  public void run(Mischief user, UserScope scope) throws IOException {
    user.work(scope.measure(), scope.virtualUser());
  }

  @Override
  public long waitNanos(RandomGenerator random) {
    return Duration.ofMillis(1).toNanos();
  }
}
