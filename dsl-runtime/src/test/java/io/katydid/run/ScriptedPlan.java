package io.katydid.run;

import io.katydid.OneTaskPlan;
import io.katydid.api.ResourceProvider;
import io.katydid.api.feed.FeedSource;
import io.katydid.api.plan.Pace;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.UserScope;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** A plan that a test writes: one task, called {@code task}, and what goes before and after it. */
record ScriptedPlan(
    Step onStart,
    Step task,
    Step onStop,
    WaitFunction waits,
    Optional<Pace> pace,
    TaskGraph graph,
    Supplier<List<ResourceProvider<?>>> providers,
    List<FeedSource<?>> feeds)
    implements OneTaskPlan<Object> {

  private static final Step NOTHING = scope -> {};

  static ScriptedPlan of(Step task) {
    return new ScriptedPlan(
        NOTHING,
        task,
        NOTHING,
        (node, random) -> 0,
        Optional.empty(),
        OneTaskPlan.GRAPH,
        List::of,
        List.of());
  }

  ScriptedPlan withOnStart(Step onStart) {
    return new ScriptedPlan(onStart, task, onStop, waits, pace, graph, providers, feeds);
  }

  ScriptedPlan withOnStop(Step onStop) {
    return new ScriptedPlan(onStart, task, onStop, waits, pace, graph, providers, feeds);
  }

  ScriptedPlan withWait(long nanos) {
    return withWaits(node -> nanos);
  }

  ScriptedPlan withWaits(IntToLongFunction waits) {
    return withRandomWaits((node, random) -> waits.applyAsLong(node));
  }

  ScriptedPlan withRandomWaits(WaitFunction waits) {
    return new ScriptedPlan(onStart, task, onStop, waits, pace, graph, providers, feeds);
  }

  ScriptedPlan withPacing(long nanos) {
    return withPace(Pace.ofUser(nanos));
  }

  ScriptedPlan withPace(Pace pace) {
    return new ScriptedPlan(
        onStart, task, onStop, waits, Optional.of(pace), graph, providers, feeds);
  }

  ScriptedPlan withRequests(int requests) {
    return withGraph(OneTaskPlan.graph("task", requests));
  }

  /** All of its nodes do the same. */
  ScriptedPlan withGraph(TaskGraph graph) {
    return new ScriptedPlan(onStart, task, onStop, waits, pace, graph, providers, feeds);
  }

  /** Slots of these. */
  ScriptedPlan withProviders(Supplier<List<ResourceProvider<?>>> providers) {
    return new ScriptedPlan(onStart, task, onStop, waits, pace, graph, providers, feeds);
  }

  /** Slots of these. */
  ScriptedPlan withFeeds(List<FeedSource<?>> feeds) {
    return new ScriptedPlan(onStart, task, onStop, waits, pace, graph, providers, feeds);
  }

  @Override
  public List<ResourceProvider<?>> resources() {
    return providers.get();
  }

  @Override
  public Object newUser(UserScope scope) {
    return this;
  }

  @Override
  public long waitNanos(int node, RandomGenerator random) {
    return waits.nanos(node, random);
  }

  /** There is no such method: it fails. */
  @Override
  public long methodWaitNanos(int node, Object user, UserScope scope) {
    throw new IllegalStateException("no time to wait");
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

  /** How long a user waits after a node. */
  @FunctionalInterface
  interface WaitFunction {
    long nanos(int node, RandomGenerator random);
  }

  /** What a user does. */
  @FunctionalInterface
  interface Step {
    void run(UserScope scope) throws Throwable;
  }
}
