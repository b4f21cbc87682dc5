package io.katydid.run;

import io.katydid.api.BoundedQueue;
import io.katydid.api.ClientConnections;
import io.katydid.api.Durations;
import io.katydid.api.Http;
import io.katydid.api.Leave;
import io.katydid.api.Measure;
import io.katydid.api.VirtualUser;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.Waits;
import io.katydid.feed.FeedExhausted;
import io.katydid.feed.UserFeeds;
import io.katydid.http.ExpectedStatuses;
import io.katydid.http.Interceptor;
import io.katydid.http.UserHttp;
import io.katydid.measure.OverlappingRequests;
import io.katydid.measure.Sampler;
import io.katydid.text.Secrets;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What one virtual user has, and its class may have injected: clients, randomness, and a way to
 * end. Used by the thread of that user.
 */
final class RunningScope implements UserScope, VirtualUser, AutoCloseable {

  final Sampler sampler;
  final UserTimes spent;

  /** What tasks and waits are drawn by. Code of the user draws by another, {@link #random}. */
  final RandomGenerator choices;

  private final Population population;
  private final UserPlan<?> plan;
  private final Session session;
  private final Cohort cohort;
  private final UserResources resources;
  private final UserFeeds feeds;
  private @Nullable RandomGenerator random;
  private @Nullable UserHttp http;
  private @Nullable TaskWalk walk;
  private @Nullable OverlappingRequests overlapping;
  private volatile boolean stopped;
  private boolean stoppedRun;
  private boolean skipsWait;
  private boolean exhausted;

  RunningScope(Population population, UserPlan<?> plan, Session session, Cohort cohort) {
    this.population = population;
    this.plan = plan;
    this.session = session;
    this.cohort = cohort;
    this.choices = Seeds.forUser(cohort.seed, session);
    this.sampler = new Sampler(population.recorder, session.id());
    this.spent = new UserTimes(population.recorder, sampler);
    this.resources = population.resources.ofUser(plan);
    this.walk = plan.graph().isMemoryless() ? null : new TaskWalk(plan.graph(), choices);
    this.feeds = population.feeds.ofUser(plan, this, session.ofClass(), session.number());
  }

  @Override
  public Http http() {
    return userHttp();
  }

  private UserHttp userHttp() {
    if (http == null) {
      http =
          population.httpClients.forUser(
              plan, sampler, session.ofClass(), this::pauseUnless, population.clock::parkUntil);
    }
    return http;
  }

  /** From now on, requests are seen by this before they are sent. */
  void intercept(Interceptor interceptor) {
    userHttp().intercept(interceptor);
  }

  @Override
  public void expect(int... statuses) {
    if (statuses.length == 0) {
      userHttp().expectUsual();
    } else {
      userHttp().expect(ExpectedStatuses.of(statuses));
    }
  }

  @Override
  public String host() {
    return population.httpClients.host(plan);
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public <T> T resource(int slot) {
    return resources.get(slot);
  }

  /** The run ends with the first user for whom there is no row. */
  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public <T> T row(int slot) {
    try {
      return feeds.next(slot);
    } catch (FeedExhausted e) {
      exhausted = true;
      stop();
      stoppedRun = true;
      population.requestStop(
          new StopReason(Secrets.masked(String.valueOf(e.getMessage())), e.isOfShare()));
      throw e;
    }
  }

  @Override
  public <T> BoundedQueue<T> queue(String name) {
    return new UserQueue<>(name, population.queues.get(name), this);
  }

  /** Something that was offered to the queue of this name was not added. */
  void queueFull(String name) {
    population.recorder.remark(
        "@Shared(\"" + name + "\")", "offers were refused, as the queue was full");
  }

  /** Has the providers of its class make what its methods may have injected. */
  void openResources() throws Exception {
    resources.open(this);
  }

  /** Closes that; errors are given to the consumer. */
  void closeResources(Consumer<Throwable> failed) {
    resources.close(failed);
  }

  @Override
  public VirtualUser virtualUser() {
    return this;
  }

  @Override
  public Measure measure() {
    return new SampledMeasure(
        population.recorder,
        sampler,
        population.clock,
        population.correlations,
        overlapping(),
        false);
  }

  private OverlappingRequests overlapping() {
    if (overlapping == null) {
      overlapping =
          new OverlappingRequests(population.recorder, sampler, population.clock::nanoTime);
    }
    return overlapping;
  }

  @Override
  public Duration timeout() {
    return Duration.ofNanos(plan.settings().timeoutNanos());
  }

  @Override
  public void requireAllowed(String host, InetAddress address) {
    population.httpClients.requireAllowed(host, address);
  }

  @Override
  public ClientConnections connections() {
    return population.httpClients.connections(plan, session.ofClass());
  }

  @Override
  public void connectsItself(String client) {
    population.httpClients.remarkOther(client, plan);
  }

  @Override
  public int id() {
    return session.id();
  }

  @Override
  public int userCount() {
    return cohort.userCount;
  }

  @Override
  public RandomGenerator random() {
    if (random == null) {
      random = Seeds.forCode(cohort.seed, session);
    }
    return random;
  }

  /** Its way through the tasks, unless the one that it has run last decides what follows. */
  @Nullable TaskWalk walk() {
    return walk;
  }

  @Override
  public void goTo(String task) {
    if (walk == null) {
      walk = new TaskWalk(plan.graph(), choices);
    }
    walk.goTo(task);
  }

  @Override
  public void pause(String time) {
    pause(Durations.parse(time));
  }

  @Override
  public void pause(String shortest, String longest) {
    long min = Durations.parse(shortest).toNanos();
    long max = Durations.parse(longest).toNanos();
    if (min > max) {
      throw new IllegalArgumentException(
          "the shortest pause, %s, is longer than the longest, %s".formatted(shortest, longest));
    }
    pause(random().nextLong(min, max + 1));
  }

  @Override
  public void pause(Duration time) {
    pause(Waits.ofMethod(time));
  }

  /** Only the end of the run ends it: a user that stops ends its task as it always does. */
  private void pause(long nanos) {
    pauseUnless(() -> false, nanos);
  }

  /** The same, until there is no reason to any more. Who ends the reason wakes this thread. */
  void pauseUnless(BooleanSupplier over, long nanos) {
    long start = population.clock.nanoTime();
    long due = Clock.later(start, nanos);
    long end = parkUntil(due, over);
    sampler.paused(end - start);
    spent.paused(start, due, end);
  }

  private long parkUntil(long deadline, BooleanSupplier over) {
    long now = population.clock.nanoTime();
    while (now < deadline && !over.getAsBoolean() && !population.isStopping()) {
      now = parkOnce(deadline);
    }
    return now;
  }

  /** Waits until this time, or until it is woken, or for no reason; returns the time it is then. */
  long parkOnce(long deadline) {
    population.clock.parkUntil(deadline);
    forgetInterrupt();
    return population.clock.nanoTime();
  }

  @Override
  public void skipWait() {
    skipsWait = true;
  }

  /** Whether the wait that comes now is left out. */
  boolean takeSkippedWait() {
    boolean skips = skipsWait;
    skipsWait = false;
    return skips;
  }

  @Override
  public void leave(Leave leave) {
    if (leave == Leave.YES && walk != null) {
      walk.leave();
    }
  }

  @Override
  public void stop() {
    stopped = true;
  }

  @Override
  public void stopRun(String reason) {
    stoppedRun = true;
    population.requestStop(Secrets.masked(reason));
  }

  @Override
  public void failRun(String reason) {
    stoppedRun = true;
    String shown = Secrets.masked(reason);
    population.giveUp(shown, "the run was failed by a user: " + shown);
  }

  /** Whether this user has ended the run. */
  boolean hasStoppedRun() {
    return stoppedRun;
  }

  @Override
  public boolean isStopping() {
    return stopped || population.isStopping();
  }

  /** Whether a request has waited for its response since the last call. */
  boolean takeWaited() {
    return http != null && http.takeWaited();
  }

  /**
   * The end of a task: the newest sample can no longer change.
   *
   * @param ofIteration whether an iteration ends with it, unless there was no row for it
   * @return the error of the task if it has built a request and not sent it
   */
  @Nullable IllegalStateException endTask(boolean ofIteration) {
    forgetInterrupt();
    sampler.endTask(ofIteration && !exhausted);
    if (http == null) {
      return null;
    }
    http.endIteration();
    return http.takeUnsent();
  }

  /** Whether a task has thrown this for a request that is measured as what it is. */
  boolean isRequestFailure(Throwable error) {
    return resources.isRequestFailure(error);
  }

  /** A task that threw may have left a request unsent: that is no error of its own. */
  void forgetUnsent() {
    if (http != null) {
      http.forgetUnsent();
    }
  }

  /** An interrupt of user code is none of ours: it would end all waits. */
  void forgetInterrupt() {
    if (!population.isStopping()) {
      Thread.interrupted();
    }
  }

  /** Closes its connections, and leaves its rows to others; what has no response gets none. */
  @Override
  public void close() {
    if (overlapping != null) {
      overlapping.close();
    }
    try {
      feeds.close();
    } catch (Throwable e) {
      population.recorder.error("@Feed", e);
    }
    if (http != null) {
      http.close();
    }
  }
}
