package app;

import io.katydid.api.plan.Generated;
import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The plan of {@link Outer.Shopper}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
public final class Outer_Shopper_Plan implements UserPlan<Outer.Shopper> {
  @Override
  public int contract() {
    return 2;
  }

  @Override
  public UserSettings settings() {
    return new UserSettings(
        "https://shop.example/api", // host
        2, // weight
        500_000_000L, // connect timeout
        90_000_000_000L, // response timeout
        3_600_000_000_000L); // timeout
  }

  @Override
  public List<TaskEntry> tasks() {
    return List.of(
        new TaskEntry("inherited", 2, TaskEntry.UNKNOWN),
        new TaskEntry("overloaded", 1, TaskEntry.UNKNOWN),
        new TaskEntry("overridden", 3, TaskEntry.UNKNOWN),
        new TaskEntry("overloaded", 4, TaskEntry.UNKNOWN));
  }

  @Override
  public Outer.Shopper newUser(UserScope scope) throws Throwable {
    return new Outer.Shopper(scope.http(), scope.virtualUser(), scope.measure());
  }

  @Override
  public int pick(RandomGenerator random) {
    int draw = random.nextInt(10);
    if (draw < 2) {
      return 0;
    }
    if (draw < 3) {
      return 1;
    }
    if (draw < 6) {
      return 2;
    }
    return 3;
  }

  @Override
  public void run(int task, Outer.Shopper user, UserScope scope) throws Throwable {
    switch (task) {
      case 0 -> user.inherited(scope.http());
      case 1 -> user.overloaded(scope.http());
      case 2 -> user.overridden(scope.http());
      case 3 -> user.overloaded(scope.virtualUser(), scope.http());
      default -> throw new IndexOutOfBoundsException(task);
    }
  }

  @Override
  public long waitNanos(RandomGenerator random) {
    return random.nextLong(0L, 90_000_000_000L + 1); // 0s to 1m30s
  }

  @Override
  public void onStart(Outer.Shopper user, UserScope scope) throws Throwable {
    user.login(scope.measure(), scope.http());
  }

  @Override
  public void onStop(Outer.Shopper user, UserScope scope) {
    user.logout();
  }
}
