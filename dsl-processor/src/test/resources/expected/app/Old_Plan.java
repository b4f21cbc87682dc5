package app;

import io.katydid.api.plan.Generated;
import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The plan of {@link Old}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class Old_Plan implements UserPlan<Old> {
  @Override
  public int contract() {
    return 2;
  }

  @Override
  public UserSettings settings() {
    return new UserSettings(
        "", // host
        1, // weight
        10_000_000_000L, // connect timeout
        30_000_000_000L, // response timeout
        30_000_000_000L); // timeout
  }

  @Override
  public List<TaskEntry> tasks() {
    return List.of(
        new TaskEntry("keep", 1, TaskEntry.UNKNOWN),
        new TaskEntry("drop", 1, TaskEntry.UNKNOWN));
  }

  @Override
  public Old newUser(UserScope scope) {
    return new Old();
  }

  @Override
  public int pick(RandomGenerator random) {
    int draw = random.nextInt(2);
    if (draw < 1) {
      return 0;
    }
    return 1;
  }

  @Override
  public void run(int task, Old user, UserScope scope) {
    switch (task) {
      case 0 -> user.keep(scope.http());
      case 1 -> user.drop(scope.http());
      default -> throw new IndexOutOfBoundsException(task);
    }
  }
}
