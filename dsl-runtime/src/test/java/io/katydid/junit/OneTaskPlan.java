package io.katydid.junit;

import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserSettings;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** The plan of a user with one task and a wait of a millisecond after it. */
abstract class OneTaskPlan<U> implements UserPlan<U> {

  private static final long MILLISECOND = Duration.ofMillis(1).toNanos();
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  @Override
  public int contract() {
    return UserPlan.CONTRACT;
  }

  @Override
  public UserSettings settings() {
    return new UserSettings("http://user-class.example", 1, MINUTE, MINUTE, MINUTE);
  }

  @Override
  public List<TaskEntry> tasks() {
    return List.of(new TaskEntry("work", 1, TaskEntry.UNKNOWN));
  }

  @Override
  public int pick(RandomGenerator random) {
    return 0;
  }

  @Override
  public long waitNanos(RandomGenerator random) {
    return MILLISECOND;
  }
}
