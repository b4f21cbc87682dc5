package io.katydid.run;

import io.katydid.api.BoundedQueue;
import io.katydid.api.ClientConnections;
import io.katydid.api.Http;
import io.katydid.api.Leave;
import io.katydid.api.Measure;
import io.katydid.api.VirtualUser;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.feed.FeedExhausted;
import io.katydid.feed.UserFeeds;
import io.katydid.http.ExpectedStatuses;
import io.katydid.http.Interceptor;
import io.katydid.http.UserHttp;
import io.katydid.measure.OverlappingRequests;
import io.katydid.tasks.TaskWalk;
import io.katydid.text.Secrets;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one virtual user has, and its class may have injected: clients, rows, queues, and itself.
 * Used by the thread of that user.
 */
final class RunningScope extends UserControl implements UserScope, AutoCloseable {

  private final UserResources resources;
  private final UserFeeds feeds;
  private @Nullable UserHttp http;
  private @Nullable OverlappingRequests overlapping;
  private boolean exhausted;

  RunningScope(Population population, UserPlan<?> plan, Session session, Cohort cohort) {
    super(population, plan, session, cohort);
    this.resources = population.resources.ofUser(plan);
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
      http.endStreamsIf(this::isStopping);
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
      stopRun(
          new StopReason(
              Secrets.masked(String.valueOf(e.getMessage())), Secrets.masked(e.ofAll())));
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
  public void leave(Leave leave) {
    TaskWalk walk = walk();
    if (leave == Leave.YES && walk != null) {
      walk.leave();
    }
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
