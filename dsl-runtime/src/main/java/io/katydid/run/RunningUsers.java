package io.katydid.run;

import io.katydid.api.plan.UserPlan;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The virtual users of a run, numbered as they start. Those that have ended are let go: a run may
 * have any number of users who do one task and leave. Thread-safe.
 */
final class RunningUsers {

  private final Population population;
  private final long seed;
  private final Set<RunningUser<?>> users = ConcurrentHashMap.newKeySet();
  private final AtomicInteger count = new AtomicInteger();

  RunningUsers(Population population, long seed) {
    this.population = population;
    this.seed = seed;
  }

  /** Starts one more. */
  void start(UserPlan<?> plan, Function<? super RunningUser<?>, IterationSchedule> schedule) {
    RunningUser<?> user =
        new RunningUser<>(population, plan, count.getAndIncrement(), seed, schedule, users::remove);
    users.add(user);
    user.start();
  }

  /** How many have been started. */
  int count() {
    return count.get();
  }

  /** Ends the waits of all. */
  void wake() {
    users.forEach(RunningUser::wake);
  }

  /** Ends whatever they are doing. */
  void cutOff() {
    users.forEach(RunningUser::cutOff);
  }
}
