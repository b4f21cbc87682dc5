package io.katydid.run;

import io.katydid.api.load.Limit;
import io.katydid.api.load.Schedule;
import io.katydid.api.plan.UserPlan;
import io.katydid.feed.Feeds;
import io.katydid.feed.RowShare;
import io.katydid.health.ResourceWatch;
import io.katydid.http.HttpClients;
import io.katydid.measure.Frame;
import io.katydid.measure.Recorder;
import io.katydid.net.Network;
import io.katydid.samples.SampleFiles;
import io.katydid.store.Boundary;
import io.katydid.store.Interval;
import io.katydid.store.RunOutcome;
import io.katydid.store.RunTotals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A run that a test makes: of one user, without a host or a warm-up, and for longer than any test
 * lasts, by default. It ends by what users do, or in a time that does not pass by itself.
 */
final class TestRun {

  static final Duration LONG = Duration.ofMinutes(10);

  private final UserPlan<?> plan;
  private final List<ScenarioPlan> others = new ArrayList<>();
  private TestLoad profile = closed(1, LONG, Duration.ZERO, LONG);
  private Function<Duration, Limit> limit = Limit.Time::new;
  private Clock clock = Clock.SYSTEM;
  private String host = "";
  private RunMethods methods = RunMethods.NONE;
  private ResourceWatch watch = ResourceWatch.NONE;
  private Share share = Share.WHOLE;
  private int mostExtensions;
  private Consumer<EngineCommands> atRunTimeOver = EngineCommands::end;
  private BiConsumer<Interval, Cut> cuts = (interval, cut) -> {};
  private BiConsumer<EngineCommands, Frame> frames = (engine, frame) -> {};

  private TestRun(UserPlan<?> plan) {
    this.plan = plan;
  }

  /** One of users who do this. */
  static TestRun of(UserPlan<?> plan) {
    return new TestRun(plan);
  }

  /** One of users whose task this is. */
  static TestRun of(ScriptedPlan.Step task) {
    return of(ScriptedPlan.of(task));
  }

  /** One that lasts so long in no time, of a user who is in its task until it is cut off. */
  static TestRun lasting(Duration runTime, Duration warmUp) {
    return of(scope -> new CountDownLatch(1).await())
        .profile(closed(1, runTime, warmUp, Duration.ZERO))
        .inNoTime();
  }

  /** Of a closed workload, whose users start at once. */
  static TestLoad closed(int users, Duration runTime, Duration warmUp, Duration gracePeriod) {
    return new TestLoad(new Schedule.Closed(users, 1e6), runTime, warmUp, gracePeriod);
  }

  TestRun users(int users) {
    return profile(closed(users, LONG, Duration.ZERO, LONG));
  }

  TestRun profile(TestLoad profile) {
    this.profile = profile;
    return this;
  }

  /** In which this scenario goes on, too. */
  TestRun beside(ScenarioPlan other) {
    others.add(other);
    return this;
  }

  /** Which ends with so many iterations of all users. */
  TestRun iterations(int count) {
    this.limit = runTime -> new Limit.Iterations(count, runTime);
    return this;
  }

  /** Which ends with so many iterations of each user. */
  TestRun iterationsPerUser(int count) {
    this.limit = runTime -> new Limit.IterationsPerUser(count, runTime);
    return this;
  }

  /** In which waiting takes no time. */
  TestRun inNoTime() {
    return clock(new JumpingClock());
  }

  TestRun clock(Clock clock) {
    this.clock = clock;
    return this;
  }

  TestRun host(String host) {
    this.host = host;
    return this;
  }

  /** Of which only this share is made. */
  TestRun share(Share share) {
    this.share = share;
    return this;
  }

  /** With these methods around it, of which the first part was run. */
  TestRun methods(RunMethods methods) {
    this.methods = methods;
    return this;
  }

  TestRun watch(ResourceWatch watch) {
    this.watch = watch;
    return this;
  }

  /** Which may be extended so often; at the end of its time, this is done. */
  TestRun extendable(int mostExtensions, Consumer<EngineCommands> atRunTimeOver) {
    this.mostExtensions = mostExtensions;
    this.atRunTimeOver = atRunTimeOver;
    return this;
  }

  TestRun frames(Consumer<Frame> frames) {
    return commanded((engine, frame) -> frames.accept(frame));
  }

  /** In which this is done every second. */
  TestRun commanded(BiConsumer<EngineCommands, Frame> frames) {
    this.frames = frames;
    return this;
  }

  /** In which this is given what is measured, and where it was to be cut. */
  TestRun cuts(BiConsumer<Interval, Cut> cuts) {
    this.cuts = cuts;
    return this;
  }

  RunOutcome execute() {
    List<ScenarioPlan> scenarios = new ArrayList<>();
    scenarios.add(profile.scenario(plan, limit.apply(profile.runTime())));
    scenarios.addAll(others);
    LoadPlan load = new LoadPlan(profile.profile(), scenarios, 10, mostExtensions, share);
    Recorder recorder = new Recorder(name -> List.of());
    HttpClients httpClients = new HttpClients(Network.to(host), recorder, clock::nanoTime);
    Controlling listener = new Controlling();
    listener.engine =
        new Engine(
            load,
            new Equipment(
                clock,
                recorder,
                httpClients,
                ResourceProviders.of(load.userPlans()),
                Feeds.of(
                    scenarios.stream().map(ScenarioPlan::feedUsers).toList(),
                    new RowShare(share.index(), share.of())),
                SharedQueues.of(load.userPlans()),
                watch,
                RateLimit.NONE,
                SampleFiles.NONE),
            listener,
            methods,
            List.of(),
            clock.nanoTime());
    return listener.totals.outcome(listener.engine.execute());
  }

  /** Adds up, and does what the test says. */
  private final class Controlling implements EngineListener {

    private final RunTotals totals = new RunTotals();
    private @Nullable Engine engine;

    @Override
    public void measured(Interval interval, Cut cut) {
      cuts.accept(interval, cut);
      measured(interval);
    }

    @Override
    public void measured(Interval interval) {
      Frame frame = totals.add(interval);
      if (interval.boundary() == Boundary.SECOND) {
        frames.accept(engine, frame);
      }
    }

    @Override
    public void runTimeOver() {
      atRunTimeOver.accept(engine);
    }
  }

  private static final class JumpingClock implements Clock {

    private final AtomicLong now = new AtomicLong(1_000);

    @Override
    public long nanoTime() {
      return now.get();
    }

    @Override
    public void parkUntil(long deadline) {
      now.accumulateAndGet(deadline, Math::max);
    }
  }
}
