package io.katydid.strain;

import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import io.katydid.strain.Strain.Deed;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** The plan of {@link Strain}. */
public final class Strain_Plan implements UserPlan<Strain> {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  /** Found by its name. */
  public Strain_Plan() {}

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
  public Strain newUser(UserScope scope) {
    return new Strain();
  }

  @Override
  public int pick(RandomGenerator random) {
    return 0;
  }

  @Override
  public void run(int task, Strain user, UserScope scope) throws InterruptedException {
    user.work(scope.http());
  }

  @Override
  public long waitNanos(RandomGenerator random) {
    Deed deed = Deed.valueOf(System.getProperty(Strain.PROPERTY));
    return deed == Deed.NOTHING ? Duration.ofMillis(20).toNanos() : 0;
  }
}
