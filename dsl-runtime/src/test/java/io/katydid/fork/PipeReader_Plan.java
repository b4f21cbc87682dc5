package io.katydid.fork;

import io.katydid.OneTaskPlan;
import io.katydid.api.plan.UserScope;
import java.io.IOException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** The plan of {@link PipeReader}. */
public final class PipeReader_Plan implements OneTaskPlan<PipeReader> {

  @Override
  public PipeReader newUser(UserScope scope) {
    return new PipeReader();
  }

  @Override
  public void run(PipeReader user, UserScope scope) throws IOException {
    user.work(scope.http(), scope.virtualUser());
  }

  @Override
  public long waitNanos(int node, RandomGenerator random) {
    return Duration.ofMillis(1).toNanos();
  }
}
