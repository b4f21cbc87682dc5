package io.katydid.junit;

import io.katydid.api.plan.UserSettings;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** The plan of a user with one task, a host, and a wait of a millisecond after the task. */
abstract class OneTaskPlan<U> implements io.katydid.OneTaskPlan<U> {

  private static final long MILLISECOND = Duration.ofMillis(1).toNanos();
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  @Override
  public UserSettings settings() {
    return new UserSettings("http://user-class.example", 1, MINUTE, MINUTE, MINUTE);
  }

  @Override
  public long waitNanos(int node, RandomGenerator random) {
    return MILLISECOND;
  }
}
