package io.katydid.http;

import io.katydid.OneTaskPlan;
import io.katydid.api.plan.UserScope;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** The plan of {@link LimitedRun.Caller}. */
public final class LimitedRun_Caller_Plan implements OneTaskPlan<LimitedRun.Caller> {

  /** Found by its name. */
  public LimitedRun_Caller_Plan() {}

  @Override
  public LimitedRun.Caller newUser(UserScope scope) {
    return new LimitedRun.Caller();
  }

  @Override
  public void run(LimitedRun.Caller user, UserScope scope) {
    scope.http().get("/");
  }

  @Override
  public long waitNanos(int node, RandomGenerator random) {
    return Duration.ofMillis(5).toNanos();
  }
}
