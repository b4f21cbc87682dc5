package io.katydid.run;

import io.katydid.api.Target;
import io.katydid.api.load.Schedule;
import io.katydid.api.plan.Turnover;
import io.katydid.api.plan.UserPlan;
import io.katydid.measure.Recorder;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Supplier;

/** Starts the users of an open workload, as its arrivals need them. */
final class ArrivingUsers implements UserSource {

  /** Under which name it is reported that the rate fell short. */
  private static final String ARRIVALS = "arrivals";

  private final Recorder recorder;
  private final Clock clock;
  private final List<UserPool> pools;
  private final Dispatcher dispatcher;
  private final DeliveredRate delivered;
  private boolean started;
  private boolean stopped;
  private long notStarted;

  ArrivingUsers(
      Schedule.Arriving arriving,
      List<UserPlan<?>> plans,
      Population population,
      RunningUsers users,
      Supplier<ArrivalSchedule> schedule) {
    this.recorder = population.recorder;
    this.clock = population.clock;
    int weights = plans.stream().mapToInt(plan -> plan.settings().weight()).sum();
    this.pools =
        plans.stream()
            .map(plan -> pool(users, plan, share(arriving.maxUsers(), plan, weights), recorder))
            .toList();
    this.dispatcher = new Dispatcher(schedule.get(), UserMix.of(plans), pools, clock);
    this.delivered = new DeliveredRate(schedule.get(), this::begun);
  }

  private static UserPool pool(RunningUsers users, UserPlan<?> plan, int limit, Recorder recorder) {
    return new UserPool(
        limit,
        pool -> users.start(plan, schedule(plan.turnover(), pool)),
        recorder::waitedForStart);
  }

  private static Function<RunningUser<?>, IterationSchedule> schedule(
      Turnover turnover, UserPool pool) {
    return turnover.equals(Turnover.NONE)
        ? pool::turn
        : user ->
            new BoundedSchedule(user, turnover, IterationBudget.UNBOUNDED.share(), pool::turn);
  }

  /** Each class has users of its own, and at least one. */
  private static int share(int users, UserPlan<?> plan, int weights) {
    return (int) Math.max(1, (long) users * plan.settings().weight() / weights);
  }

  @Override
  public void startDue(long now) {
    if (!started) {
      started = true;
      dispatcher.start();
    }
    dispatcher.requireAlive();
    delivered.tick(now);
  }

  /** How many arrivals users have begun. */
  private long begun() {
    return dispatcher.arrived() - pools.stream().mapToInt(UserPool::waiting).sum();
  }

  @Override
  public void change(Target target, long overNanos, long now) {
    dispatcher.change(target.value(), overNanos, now);
    delivered.change(target.value(), overNanos, now);
  }

  @Override
  public long next() {
    return Clock.NEVER;
  }

  @Override
  public boolean isExhausted() {
    return false;
  }

  @Override
  public void finish(long end) {
    pools.forEach(UserPool::finish);
    stopDispatcher();
    dispatcher.giveRest(end);
  }

  @Override
  public void stop() {
    stopDispatcher();
    pools.forEach(UserPool::close);
  }

  private void stopDispatcher() {
    if (started && !stopped) {
      stopped = true;
      dispatcher.stop();
      delivered.look(clock.nanoTime());
    }
  }

  @Override
  public long arrived() {
    return dispatcher.arrived();
  }

  @Override
  public long notStarted() {
    return notStarted;
  }

  @Override
  public void settle(long now) {
    delivered.shortfall().ifPresent(text -> recorder.remarkAtEnd(ARRIVALS, text));
    for (UserPool pool : pools) {
      Queue<Long> waiting = pool.takeWaiting();
      waiting.forEach(due -> recorder.notStarted(now - due));
      notStarted += waiting.size();
    }
  }
}
