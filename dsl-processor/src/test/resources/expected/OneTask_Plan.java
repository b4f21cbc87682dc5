import io.katydid.api.plan.Generated;
import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The plan of {@link OneTask}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
public final class OneTask_Plan implements UserPlan<OneTask> {
  @Override
  public int contract() {
    return 2;
  }

  @Override
  public UserSettings settings() {
    return new UserSettings(
        "", // host
        3, // weight
        10_000_000_000L, // connect timeout
        30_000_000_000L, // response timeout
        30_000_000_000L); // timeout
  }

  @Override
  public List<TaskEntry> tasks() {
    return List.of(new TaskEntry("idle", 1, TaskEntry.UNKNOWN));
  }

  @Override
  public OneTask newUser(UserScope scope) {
    return new OneTask();
  }

  @Override
  public int pick(RandomGenerator random) {
    return 0;
  }

  @Override
  public void run(int task, OneTask user, UserScope scope) {
    switch (task) {
      case 0 -> user.idle();
      default -> throw new IndexOutOfBoundsException(task);
    }
  }

  @Override
  public long waitNanos(RandomGenerator random) {
    return 1_000_000_000L; // 1s
  }
}
