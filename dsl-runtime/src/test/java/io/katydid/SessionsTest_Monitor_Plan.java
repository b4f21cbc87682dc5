package io.katydid;

import io.katydid.api.plan.UserScope;

/** The plan of {@link SessionsTest.Monitor}. */
public final class SessionsTest_Monitor_Plan implements OneTaskPlan<SessionsTest.Monitor> {

  @Override
  public int fixedCount() {
    return 3;
  }

  @Override
  public SessionsTest.Monitor newUser(UserScope scope) {
    return new SessionsTest.Monitor();
  }

  @Override
  public void run(SessionsTest.Monitor user, UserScope scope) {
    user.look(scope.http());
  }
}
