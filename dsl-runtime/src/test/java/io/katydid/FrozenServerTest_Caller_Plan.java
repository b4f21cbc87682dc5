package io.katydid;

import io.katydid.api.plan.Pace;
import io.katydid.api.plan.UserScope;
import java.time.Duration;
import java.util.Optional;

/** The plan of {@link FrozenServerTest.Caller}. */
public final class FrozenServerTest_Caller_Plan implements OneTaskPlan<FrozenServerTest.Caller> {

  @Override
  public FrozenServerTest.Caller newUser(UserScope scope) {
    return new FrozenServerTest.Caller();
  }

  @Override
  public void run(FrozenServerTest.Caller user, UserScope scope) {
    scope.http().get("/");
  }

  @Override
  public Optional<Pace> pace() {
    return Optional.of(Pace.ofUser(Duration.ofMillis(20).toNanos()));
  }
}
