package io.katydid.run;

import io.katydid.api.Target;
import io.katydid.api.load.Schedule;
import io.katydid.api.plan.Turnover;
import io.katydid.api.plan.UserPlan;
import io.katydid.measure.Recorder;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Starts the users of an open workload, as its arrivals need them. */
final class ArrivingUsers implements UserSource {

  /** Under which name it is reported that the rate fell short. */
  private static final String ARRIVALS = "arrivals";

  private final Recorder recorder;
  private final Clock clock;
  private final UserNumbers numbers;
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
      Share share,
      Supplier<ArrivalSchedule> schedule) {
    this.recorder = population.recorder;
    this.clock = population.clock;
    this.numbers = new UserNumbers(share, MostUsers.ofClasses(arriving, plans, share.of()));
    this.pools =
        IntStream.range(0, plans.size()).mapToObj(it -> pool(users, plans.get(it), it)).toList();
    Supplier<OwnArrivals> arrivals =
        () -> new OwnArrivals(schedule.get(), UserMix.of(plans), share);
    this.dispatcher = new Dispatcher(arrivals.get(), pools, clock);
    this.delivered = new DeliveredRate(arrivals.get(), this::begun);
  }

  private UserPool pool(RunningUsers users, UserPlan<?> plan, int userClass) {
    return new UserPool(
        numbers.most(userClass),
        pool -> users.start(plan, numbers.next(userClass), schedule(plan.turnover(), pool)),
        recorder::waitedForStart);
  }

  private static Function<RunningUser<?>, IterationSchedule> schedule(
      Turnover turnover, UserPool pool) {
    return turnover.equals(Turnover.NONE)
        ? pool::turn
        : user ->
            new BoundedSchedule(user, turnover, IterationBudget.UNBOUNDED.ofUser(), pool::turn);
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
  public void change(Target target, long overNanos, long at) {
    change(arrivals -> arrivals.change(target.value(), overNanos, at));
  }

  private void change(Consumer<OwnArrivals> change) {
    dispatcher.change(change);
    delivered.change(change);
  }

  @Override
  public void takeOver(TakeOver takeOver, long iterationsLeft, long at) {
    dispatcher.change(arrivals -> arrivals.takeOver(takeOver, at, () -> inherit(takeOver)));
    delivered.change(arrivals -> arrivals.takeOver(takeOver, at, () -> {}));
  }

  /** Users who serve what the other engine would have served. */
  private void inherit(TakeOver takeOver) {
    numbers.takeOver(takeOver);
    for (int userClass = 0; userClass < pools.size(); userClass++) {
      pools.get(userClass).allow(numbers.most(userClass));
    }
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
