package io.katydid.http;

import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** The plan of {@link LimitedRun.Caller}. */
public final class LimitedRun_Caller_Plan implements UserPlan<LimitedRun.Caller> {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  /** Found by its name. */
  public LimitedRun_Caller_Plan() {}

  @Override
  public int contract() {
    return CONTRACT;
  }

  @Override
  public UserSettings settings() {
    return new UserSettings("", 1, MINUTE, MINUTE, MINUTE);
  }

  @Override
  public List<TaskEntry> tasks() {
    return List.of(new TaskEntry("call", 1, TaskEntry.UNKNOWN));
  }

  @Override
  public LimitedRun.Caller newUser(UserScope scope) {
    return new LimitedRun.Caller();
  }

  @Override
  public int pick(RandomGenerator random) {
    return 0;
  }

  @Override
  public void run(int task, LimitedRun.Caller user, UserScope scope) {
    scope.http().get("/");
  }

  @Override
  public long waitNanos(RandomGenerator random) {
    return Duration.ofMillis(5).toNanos();
  }
}
