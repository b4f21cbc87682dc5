package io.katydid;

import io.katydid.api.plan.UserScope;

/** The plan of {@link UserCertificatesTest.Reader}. */
public final class UserCertificatesTest_Reader_Plan
    implements OneTaskPlan<UserCertificatesTest.Reader> {

  @Override
  public UserCertificatesTest.Reader newUser(UserScope scope) {
    return new UserCertificatesTest.Reader();
  }

  @Override
  public void run(UserCertificatesTest.Reader user, UserScope scope) {
    user.ask(scope.http(), scope.virtualUser());
  }
}
