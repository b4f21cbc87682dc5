package io.katydid.fork;

import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** The plan of {@link Mischief}. */
public final class Mischief_Plan implements UserPlan<Mischief> {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  /** Found by its name. */
  public Mischief_Plan() {}

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
    return List.of(new TaskEntry("work", 1, TaskEntry.UNKNOWN));
  }

  @Override
  public Mischief newUser(UserScope scope) {
    return new Mischief();
  }

  @Override
  public int pick(RandomGenerator random) {
    return 0;
  }

  @Override
  public void run(int task, Mischief user, UserScope scope) throws IOException {
    user.work(scope.measure(), scope.virtualUser());
  }

  @Override
  public long waitNanos(RandomGenerator random) {
    return Duration.ofMillis(1).toNanos();
  }
}
