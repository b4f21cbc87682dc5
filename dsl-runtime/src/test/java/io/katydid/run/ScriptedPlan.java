package io.katydid.run;

import io.katydid.OneTaskPlan;
import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserScope;
import java.util.List;
import java.util.random.RandomGenerator;

/** A plan that a test writes: one task, called {@code task}, and what goes before and after it. */
record ScriptedPlan(
    Step onStart, Step task, Step onStop, long waitNanos, long pacingNanos, int requests)
    implements OneTaskPlan<Object> {

  private static final Step NOTHING = scope -> {};

  static ScriptedPlan of(Step task) {
    return new ScriptedPlan(NOTHING, task, NOTHING, 0, 0, TaskEntry.UNKNOWN);
  }

  ScriptedPlan withOnStart(Step onStart) {
    return new ScriptedPlan(onStart, task, onStop, waitNanos, pacingNanos, requests);
  }

  ScriptedPlan withOnStop(Step onStop) {
    return new ScriptedPlan(onStart, task, onStop, waitNanos, pacingNanos, requests);
  }

  ScriptedPlan withWait(long nanos) {
    return new ScriptedPlan(onStart, task, onStop, nanos, pacingNanos, requests);
  }

  ScriptedPlan withPacing(long nanos) {
    return new ScriptedPlan(onStart, task, onStop, waitNanos, nanos, requests);
  }

  ScriptedPlan withRequests(int requests) {
    return new ScriptedPlan(onStart, task, onStop, waitNanos, pacingNanos, requests);
  }

  @Override
  public List<TaskEntry> tasks() {
    return List.of(new TaskEntry("task", 1, requests));
  }

  @Override
  public Object newUser(UserScope scope) {
    return this;
  }

  @Override
  public long waitNanos(RandomGenerator random) {
    return waitNanos;
  }

  @Override
  public void run(Object user, UserScope scope) throws Throwable {
    task.run(scope);
  }

  @Override
  public void onStart(Object user, UserScope scope) throws Throwable {
    onStart.run(scope);
  }

  @Override
  public void onStop(Object user, UserScope scope) throws Throwable {
    onStop.run(scope);
  }

  /** What a user does. */
  @FunctionalInterface
  interface Step {
    void run(UserScope scope) throws Throwable;
  }
}
