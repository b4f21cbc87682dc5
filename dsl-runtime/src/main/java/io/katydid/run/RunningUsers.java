package io.katydid.run;

import io.katydid.api.plan.UserPlan;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** All virtual users of a run, by the numbers in which they started. Thread-safe. */
final class RunningUsers {

  private final Population population;
  private final long seed;
  private final Queue<RunningUser<?>> users = new ConcurrentLinkedQueue<>();
  private final AtomicInteger count = new AtomicInteger();

  RunningUsers(Population population, long seed) {
    this.population = population;
    this.seed = seed;
  }

  /** Starts one more. */
  void start(UserPlan<?> plan, Function<? super RunningUser<?>, Rhythm> rhythm) {
    RunningUser<?> user =
        new RunningUser<>(population, plan, count.getAndIncrement(), seed, rhythm);
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
