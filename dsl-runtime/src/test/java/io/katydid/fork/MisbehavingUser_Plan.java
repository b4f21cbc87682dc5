package io.katydid.fork;

import io.katydid.OneTaskPlan;
import io.katydid.api.plan.RunMethod;
import io.katydid.api.plan.UserScope;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
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
  public List<RunMethod> beforeRun() {
    return MisbehavingUser.hangsBefore()
        ? List.of(
            new RunMethod(
                MisbehavingUser.class.getName(), "prepare", http -> Thread.currentThread().join()))
        : List.of();
  }

  @Override
  public long waitNanos(int node, RandomGenerator random) {
    return Duration.ofMillis(1).toNanos();
  }
}
