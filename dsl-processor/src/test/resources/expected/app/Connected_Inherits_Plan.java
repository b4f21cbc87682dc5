package app;

import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Connections;
import io.katydid.api.plan.Generated;
import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The plan of {@link Connected.Inherits}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
public final class Connected_Inherits_Plan implements UserPlan<Connected.Inherits> {
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
    return List.of(new TaskEntry("browse", 1, TaskEntry.UNKNOWN));
  }

  @Override
  public Connected.Inherits newUser(UserScope scope) {
    return new Connected.Inherits();
  }

  @Override
  public int pick(RandomGenerator random) {
    return 0;
  }

  @Override
  public void run(int task, Connected.Inherits user, UserScope scope) {
    switch (task) {
      case 0 -> user.browse(scope.http());
      default -> throw new IndexOutOfBoundsException(task);
    }
  }

  @Override
  public ConnectionStrategy connections() {
    return ConnectionStrategy.per(Connections.Per.REQUEST);
  }
}
