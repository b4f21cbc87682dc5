package io.katydid;

import io.katydid.api.Body;
import io.katydid.api.plan.UserScope;

/** The plan of {@link LateRemarkTest.Uploader}. */
public final class LateRemarkTest_Uploader_Plan implements OneTaskPlan<LateRemarkTest.Uploader> {

  @Override
  public LateRemarkTest.Uploader newUser(UserScope scope) {
    return new LateRemarkTest.Uploader();
  }

  @Override
  public void run(LateRemarkTest.Uploader user, UserScope scope) {
    scope.http().request("POST", "/up").body(Body.text("hello")).expectContinue().send();
  }
}
