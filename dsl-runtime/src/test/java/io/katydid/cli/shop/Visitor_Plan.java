package io.katydid.cli.shop;

import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** A plan by hand; the class path of these tests has no processor. */
public final class Visitor_Plan implements UserPlan<Visitor> {

  @Override
  public int contract() {
    return CONTRACT;
  }

  @Override
  public UserSettings settings() {
    long tenSeconds = TimeUnit.SECONDS.toNanos(10);
    return new UserSettings("", 1, tenSeconds, tenSeconds, tenSeconds);
  }

  @Override
  public List<TaskEntry> tasks() {
    return List.of(new TaskEntry("frontPage", 1, TaskEntry.UNKNOWN));
  }

  @Override
  public Visitor newUser(UserScope scope) {
    return new Visitor();
  }

  @Override
  public int pick(RandomGenerator random) {
    return 0;
  }

  @Override
  public void run(int task, Visitor user, UserScope scope) {
    scope.http().get("/");
  }

  @Override
  public long waitNanos(RandomGenerator random) {
    return TimeUnit.MILLISECONDS.toNanos(10);
  }
}
