package io.katydid;

import io.katydid.api.plan.UserScope;

/** The plan of {@link UserCertificatesTest.Writer}. */
public final class UserCertificatesTest_Writer_Plan
    implements OneTaskPlan<UserCertificatesTest.Writer> {

  @Override
  public UserCertificatesTest.Writer newUser(UserScope scope) {
    return new UserCertificatesTest.Writer();
  }

  @Override
  public void run(UserCertificatesTest.Writer user, UserScope scope) {
    user.ask(scope.http(), scope.virtualUser());
  }
}
