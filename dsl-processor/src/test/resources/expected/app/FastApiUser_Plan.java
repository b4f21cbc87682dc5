package app;

import io.katydid.api.plan.Generated;
import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The plan of {@link FastApiUser}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
public final class FastApiUser_Plan implements UserPlan<FastApiUser> {
  @Override
  public int contract() {
    return 2;
  }

  @Override
  public UserSettings settings() {
    return new UserSettings(
        "http://localhost:8000", // host
        1, // weight
        10_000_000_000L, // connect timeout
        30_000_000_000L, // response timeout
        30_000_000_000L); // timeout
  }

  @Override
  public List<TaskEntry> tasks() {
    return List.of(
        new TaskEntry("getRoot", 1, 1),
        new TaskEntry("postItem", 3, 1));
  }

  @Override
  public FastApiUser newUser(UserScope scope) {
    return new FastApiUser();
  }

  @Override
  public int pick(RandomGenerator random) {
    int draw = random.nextInt(4);
    if (draw < 1) {
      return 0;
    }
    return 1;
  }

  @Override
  public void run(int task, FastApiUser user, UserScope scope) {
    switch (task) {
      case 0 -> user.getRoot(scope.http());
      case 1 -> user.postItem(scope.http());
      default -> throw new IndexOutOfBoundsException(task);
    }
  }

  @Override
  public long waitNanos(RandomGenerator random) {
    return random.nextLong(10_000_000L, 50_000_000L + 1); // 10ms to 50ms
  }
}
