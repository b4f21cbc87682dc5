package app;

import io.katydid.api.plan.Generated;
import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The plan of {@link Shopper}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
public final class Shopper_Plan implements UserPlan<Shopper> {
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
        new TaskEntry("browse", 1, TaskEntry.UNKNOWN),
        new TaskEntry("buy", 2, TaskEntry.UNKNOWN));
  }

  @Override
  public Shopper newUser(UserScope scope) {
    return new Shopper();
  }

  @Override
  public int pick(RandomGenerator random) {
    int draw = random.nextInt(3);
    if (draw < 1) {
      return 0;
    }
    return 1;
  }

  @Override
  public void run(int task, Shopper user, UserScope scope) {
    switch (task) {
      case 0 -> user.browse(scope.http());
      case 1 -> user.buy(scope.http());
      default -> throw new IndexOutOfBoundsException(task);
    }
  }

  @Override
  public long waitNanos(RandomGenerator random) {
    return 250_000L; // 250us
  }

  @Override
  public void onStart(Shopper user, UserScope scope) {
    user.login(scope.http());
  }
}
