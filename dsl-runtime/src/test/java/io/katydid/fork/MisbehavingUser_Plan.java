package io.katydid.fork;

import io.katydid.OneTaskPlan;
import io.katydid.api.plan.UserScope;
import java.io.IOException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** The plan of {@link MisbehavingUser}. */
public final class MisbehavingUser_Plan implements OneTaskPlan<MisbehavingUser> {

  @Override
  public MisbehavingUser newUser(UserScope scope) {
    return new MisbehavingUser();
  }

  @Override
  public void run(MisbehavingUser user, UserScope scope) throws IOException {
    user.work(scope.measure(), scope.virtualUser());
  }

  @Override
  public long waitNanos(int node, RandomGenerator random) {
    return Duration.ofMillis(1).toNanos();
  }
}
