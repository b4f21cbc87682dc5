package io.katydid;

import io.katydid.api.Body;
import io.katydid.api.plan.UserScope;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** The plan of {@link FaultyTargetTest.Poster}. */
public final class FaultyTargetTest_Poster_Plan implements OneTaskPlan<FaultyTargetTest.Poster> {

  @Override
  public FaultyTargetTest.Poster newUser(UserScope scope) {
    return new FaultyTargetTest.Poster();
  }

  @Override
  public void run(FaultyTargetTest.Poster user, UserScope scope) {
    scope.http().post("/", Body.text("x"));
  }

  @Override
  public long waitNanos(int node, RandomGenerator random) {
    return Duration.ofMillis(1).toNanos();
  }
}
