package io.katydid;

import io.katydid.api.plan.UserScope;

/** The plan of {@link MetricObjectivesTest.Buyer}. */
public final class MetricObjectivesTest_Buyer_Plan
    implements OneTaskPlan<MetricObjectivesTest.Buyer> {

  @Override
  public MetricObjectivesTest.Buyer newUser(UserScope scope) {
    return new MetricObjectivesTest.Buyer();
  }

  @Override
  public void run(MetricObjectivesTest.Buyer user, UserScope scope) {
    user.buy(scope.http(), scope.measure());
  }
}
