package io.katydid.cli.shop;

import io.katydid.OneTaskPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** A plan by hand; the class path of these tests has no processor. */
public final class Visitor_Plan implements OneTaskPlan<Visitor> {

  @Override
  public UserSettings settings() {
    long tenSeconds = TimeUnit.SECONDS.toNanos(10);
    return new UserSettings("", 1, tenSeconds, tenSeconds, tenSeconds);
  }

  @Override
  public Visitor newUser(UserScope scope) {
    return new Visitor();
  }

  @Override
  public void run(Visitor user, UserScope scope) {
    scope.http().get("/");
  }

  @Override
  public long waitNanos(int node, RandomGenerator random) {
    return TimeUnit.MILLISECONDS.toNanos(10);
  }
}
