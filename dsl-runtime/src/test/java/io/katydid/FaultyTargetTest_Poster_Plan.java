package io.katydid;

import io.katydid.api.Body;
import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** The plan of {@link FaultyTargetTest.Poster}. */
public final class FaultyTargetTest_Poster_Plan implements UserPlan<FaultyTargetTest.Poster> {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  /** Found by its name. */
  public FaultyTargetTest_Poster_Plan() {}

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
    return List.of(new TaskEntry("post", 1, TaskEntry.UNKNOWN));
  }

  @Override
  public FaultyTargetTest.Poster newUser(UserScope scope) {
    return new FaultyTargetTest.Poster();
  }

  @Override
  public int pick(RandomGenerator random) {
    return 0;
  }

  @Override
  public void run(int task, FaultyTargetTest.Poster user, UserScope scope) {
    scope.http().post("/", Body.text("x"));
  }

  @Override
  public long waitNanos(RandomGenerator random) {
    return Duration.ofMillis(1).toNanos();
  }
}
