package io.katydid.run;

import io.katydid.api.Body;
import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** What the users of a {@link Rehearsal} do: they read and write, and every now and then wait. */
final class RehearsedPlan implements UserPlan<Object> {

  private static final List<TaskEntry> TASKS =
      List.of(new TaskEntry("read", 1, 1), new TaskEntry("write", 1, 1));

  /** Of so many iterations, one is followed by a wait. */
  private static final int WAITS = 16;

  private static final long WAIT_NANOS = 20_000;

  private static final Body BODY =
      Body.text("a line of text, as short as the body of many requests");

  @Override
  public int contract() {
    return CONTRACT;
  }

  @Override
  public UserSettings settings() {
    long timeout = Duration.ofSeconds(1).toNanos();
    return new UserSettings("", 1, timeout, timeout, timeout);
  }

  @Override
  public List<TaskEntry> tasks() {
    return TASKS;
  }

  @Override
  public Object newUser(UserScope scope) {
    return this;
  }

  @Override
  public int pick(RandomGenerator random) {
    return random.nextInt(TASKS.size());
  }

  @Override
  public void run(int task, Object user, UserScope scope) {
    if (task == 0) {
      scope.http().get("/items/{id}", scope.virtualUser().random().nextInt(1000));
    } else {
      scope.http().post("/items/", BODY);
    }
  }

  @Override
  public long waitNanos(RandomGenerator random) {
    return random.nextInt(WAITS) == 0 ? WAIT_NANOS : 0;
  }
}
