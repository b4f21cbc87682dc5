package app;

import io.katydid.api.plan.Generated;
import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The plan of {@link Paced}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
public final class Paced_Plan implements UserPlan<Paced> {
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
    return List.of(new TaskEntry("poll", 1, TaskEntry.UNKNOWN));
  }

  @Override
  public Paced newUser(UserScope scope) {
    return new Paced();
  }

  @Override
  public int pick(RandomGenerator random) {
    return 0;
  }

  @Override
  public void run(int task, Paced user, UserScope scope) {
    switch (task) {
      case 0 -> user.poll(scope.http());
      default -> throw new IndexOutOfBoundsException(task);
    }
  }

  @Override
  public long pacingNanos() {
    return 100_000_000L; // 100ms
  }
}
