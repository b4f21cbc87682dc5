package io.katydid;

import io.katydid.api.ResourceProvider;
import io.katydid.api.plan.RunMethod;
import io.katydid.api.plan.UserScope;
import java.util.List;

/** The plan of {@link OncePerRunTest.Member}. */
public final class OncePerRunTest_Member_Plan implements OneTaskPlan<OncePerRunTest.Member> {

  @Override
  public OncePerRunTest.Member newUser(UserScope scope) {
    return new OncePerRunTest.Member();
  }

  @Override
  public void run(OncePerRunTest.Member user, UserScope scope) {
    user.read(scope.http(), scope.virtualUser());
  }

  @Override
  public List<ResourceProvider<?>> resources() {
    return List.of(new OncePerRunTest.Database());
  }

  @Override
  public List<RunMethod> beforeRun() {
    return List.of(
        new RunMethod(
            "io.katydid.OncePerRunTest$Member",
            "login",
            http -> OncePerRunTest.Member.login(http)));
  }

  @Override
  public List<RunMethod> afterRun() {
    return List.of(
        new RunMethod(
            "io.katydid.OncePerRunTest$Member",
            "logout",
            http -> OncePerRunTest.Member.logout(http)));
  }
}
