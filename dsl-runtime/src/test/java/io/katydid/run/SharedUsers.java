package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.OneTaskPlan;
import io.katydid.api.Target;
import io.katydid.api.load.Limit;
import io.katydid.api.load.Schedule;
import io.katydid.api.plan.Pace;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import io.katydid.feed.Feeds;
import io.katydid.health.ResourceWatch;
import io.katydid.http.HttpClients;
import io.katydid.measure.Recorder;
import io.katydid.net.Network;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * The users of one share of a closed load, whose time goes from one step of the load to the next.
 * They wait until they are ended.
 */
final class SharedUsers {

  private static final long START = 1_000;

  /** A user that has started. */
  record Started(int id, String userClass, long at, int choice) {}

  private final StepClock clock = new StepClock();
  private final BlockingQueue<Started> starting = new LinkedBlockingQueue<>();
  private final BlockingQueue<Integer> ended;
  private final List<Started> started = new ArrayList<>();
  private final RunningScenario scenario;
  private final Population population;
  private final UserPlan<?> firstClass;
  private final Share share;

  /** Classes of these weights, of which some have fixed counts. */
  record Mix(List<Integer> weights, List<Integer> fixedCounts) {

    static Mix weights(Integer... weights) {
      return new Mix(List.of(weights), Collections.nCopies(weights.length, 0));
    }
  }

  /**
   * Those of this share of a load.
   *
   * @param ended is given the numbers of users that have ended
   */
  SharedUsers(Schedule schedule, Mix mix, Share share, BlockingQueue<Integer> ended) {
    this.ended = ended;
    this.share = share;
    List<UserPlan<?>> plans = new ArrayList<>();
    for (int i = 0; i < mix.weights.size(); i++) {
      plans.add(new Waiting("" + (char) ('A' + i), mix.weights.get(i), mix.fixedCounts.get(i)));
    }
    this.firstClass = plans.getFirst();
    ScenarioPlan plan =
        new ScenarioPlan(
            "Test", schedule, new Limit.Time(Duration.ofDays(1)), Duration.ZERO, plans, 42);
    Recorder recorder = new Recorder(name -> List.of());
    this.population =
        new Population(
            new Equipment(
                clock,
                recorder,
                new HttpClients(Network.to(""), recorder, clock::nanoTime),
                ResourceProviders.of(plans),
                Feeds.of(List.of()),
                ResourceWatch.NONE));
    this.scenario = new RunningScenario(plan, population, START, share);
  }

  /** Changes the number of users at a time after the start. */
  void change(int users, long overNanos, long at) {
    scenario.change(Target.users(users), overNanos, START + at);
  }

  /**
   * Has the users of the first class share slots of this pace, from the start of the run.
   *
   * @param planned how many of them all shares have
   */
  OwnSlots paced(long nanos, int planned) {
    OwnSlots own = new OwnSlots(Pace.ofUser(nanos), START, 0, planned, share);
    population.divide(firstClass, own);
    return own;
  }

  void takeOver(TakeOver takeOver) {
    scenario.source.takeOver(takeOver, 0, START + takeOver.atNanos());
  }

  /** Goes on to this time after the start. */
  void to(long at) throws InterruptedException {
    long end = START + at;
    while (scenario.source.next() <= end) {
      clock.now = Math.max(clock.now, scenario.source.next());
      scenario.source.startDue(clock.now);
      awaitStarted();
    }
    clock.now = end;
  }

  private void awaitStarted() throws InterruptedException {
    while (started.size() < scenario.users.sessions()) {
      Started next = starting.poll(1, TimeUnit.MINUTES);
      assertThat(next).isNotNull();
      started.add(next);
    }
  }

  List<Started> started() {
    return started;
  }

  void end() {
    population.stop();
    scenario.users.wake();
    population.httpClients.close();
  }

  private final class Waiting implements OneTaskPlan<Object> {

    private final String name;
    private final int weight;
    private final int fixedCount;

    Waiting(String name, int weight, int fixedCount) {
      this.name = name;
      this.weight = weight;
      this.fixedCount = fixedCount;
    }

    @Override
    public UserSettings settings() {
      return new UserSettings("", weight, 1, 1, 1);
    }

    @Override
    public int fixedCount() {
      return fixedCount;
    }

    @Override
    public Object newUser(UserScope scope) {
      int choice = scope.virtualUser().random().nextInt();
      starting.add(new Started(scope.virtualUser().id(), name, clock.now - START, choice));
      return this;
    }

    @Override
    public void run(Object user, UserScope scope) {}

    @Override
    public long waitNanos(int node, RandomGenerator random) {
      return TimeUnit.DAYS.toNanos(1);
    }

    @Override
    public void onStop(Object user, UserScope scope) {
      ended.add(scope.virtualUser().id());
    }
  }

  private static final class StepClock implements Clock {

    private volatile long now = START;

    @Override
    public long nanoTime() {
      return now;
    }

    @Override
    public void parkUntil(long deadline) {
      LockSupport.park(this);
    }
  }
}
