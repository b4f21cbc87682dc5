package io.katydid;

import io.katydid.api.Feed.Strategy;
import io.katydid.api.feed.FeedSource;
import io.katydid.api.plan.UserScope;
import java.util.List;

/** The plan of {@link ScenarioFeedsTest.Clerk}. */
public final class ScenarioFeedsTest_Clerk_Plan implements OneTaskPlan<ScenarioFeedsTest.Clerk> {

  @Override
  public List<FeedSource<?>> feeds() {
    return List.of(
        new FeedSource.Listed<>("orders()", Strategy.ONCE, () -> ScenarioFeedsTest.IDS),
        new FeedSource.Listed<>("accounts()", Strategy.UNIQUE, () -> ScenarioFeedsTest.IDS));
  }

  @Override
  public ScenarioFeedsTest.Clerk newUser(UserScope scope) {
    return new ScenarioFeedsTest.Clerk();
  }

  @Override
  public void onStart(ScenarioFeedsTest.Clerk user, UserScope scope) {
    user.logIn(scope.row(1));
  }

  @Override
  public void run(ScenarioFeedsTest.Clerk user, UserScope scope) {
    user.take(scope.virtualUser(), scope.row(0));
  }
}
