package io.katydid.run;

import io.katydid.api.plan.UserPlan;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The virtual users of a scenario, of this engine. Those that have ended are let go: a run may have
 * any number of users who do one task and leave. Thread-safe.
 */
final class RunningUsers {

  private final Population population;
  private final Cohort cohort;
  private final Set<RunningUser<?>> users = ConcurrentHashMap.newKeySet();
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicLong sessions = new AtomicLong();

  /** One that takes a place now is to end, too. */
  private volatile boolean cutOff;

  RunningUsers(Population population, Cohort cohort) {
    this.population = population;
    this.cohort = cohort;
  }

  /** As {@link Population#throughputSlots(UserPlan)}. */
  Optional<ThroughputSlots> throughputSlots(UserPlan<?> plan) {
    return population.throughputSlots(plan);
  }

  /** Starts one more, and returns it. */
  RunningUser<?> start(
      UserPlan<?> plan,
      Session session,
      Function<? super RunningUser<?>, IterationSchedule> schedule) {
    count(session);
    RunningUser<?> user = user(plan, session, schedule, users::remove);
    start(user);
    return user;
  }

  /**
   * Starts one more. When it has ended, another takes its place if its {@linkplain
   * IterationSchedule#isReplaced schedule} has it so. Returns the place of both.
   */
  UserPlace startReplaced(
      UserPlan<?> plan,
      Session session,
      Function<? super RunningUser<?>, IterationSchedule> schedule) {
    count(session);
    UserPlace place = new UserPlace();
    startIn(place, plan, session, schedule);
    return place;
  }

  private void count(Session session) {
    if (session.isFirst()) {
      count.incrementAndGet();
    }
  }

  /** The place has the user before it is started: when that returns, it may have been replaced. */
  private void startIn(
      UserPlace place,
      UserPlan<?> plan,
      Session session,
      Function<? super RunningUser<?>, IterationSchedule> schedule) {
    RunningUser<?> next =
        user(
            plan,
            session,
            schedule,
            user -> {
              users.remove(user);
              if (user.isReplaced() && !place.isEnded()) {
                startIn(place, plan, session.next(), schedule);
              }
            });
    place.hold(next);
    start(next);
  }

  private RunningUser<?> user(
      UserPlan<?> plan,
      Session session,
      Function<? super RunningUser<?>, IterationSchedule> schedule,
      Consumer<? super RunningUser<?>> ended) {
    return new RunningUser<>(population, plan, session, cohort, schedule, ended);
  }

  private void start(RunningUser<?> user) {
    users.add(user);
    user.start();
    sessions.incrementAndGet();
    if (cutOff) {
      user.cutOff();
    }
  }

  /** How many have been started, without those that took the place of another. */
  int count() {
    return count.get();
  }

  /** How many have been started in all. */
  long sessions() {
    return sessions.get();
  }

  /** Ends the waits of all. */
  void wake() {
    users.forEach(RunningUser::wake);
  }

  /** Ends whatever they are doing. */
  void cutOff() {
    cutOff = true;
    users.forEach(RunningUser::cutOff);
  }
}
