package io.katydid;

import io.katydid.api.plan.Turnover;
import io.katydid.api.plan.UserScope;

/** The plan of {@link SessionsTest.Guest}. */
public final class SessionsTest_Guest_Plan implements OneTaskPlan<SessionsTest.Guest> {

  @Override
  public Turnover turnover() {
    return new Turnover(2, 0, false);
  }

  @Override
  public SessionsTest.Guest newUser(UserScope scope) {
    return new SessionsTest.Guest();
  }

  @Override
  public void run(SessionsTest.Guest user, UserScope scope) {
    user.visit(scope.http());
  }
}
