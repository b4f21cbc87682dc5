package io.katydid;

import io.katydid.api.plan.UserScope;

/** The plan of {@link SentAgainTest.Member}. */
public final class SentAgainTest_Member_Plan implements OneTaskPlan<SentAgainTest.Member> {

  @Override
  public SentAgainTest.Member newUser(UserScope scope) {
    return new SentAgainTest.Member();
  }

  @Override
  public void run(SentAgainTest.Member user, UserScope scope) {
    user.act(scope.http());
  }
}
