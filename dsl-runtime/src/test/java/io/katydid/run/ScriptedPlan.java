package io.katydid.run;

import io.katydid.OneTaskPlan;
import io.katydid.api.ResourceProvider;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.UserScope;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** A plan that a test writes: one task, called {@code task}, and what goes before and after it. */
record ScriptedPlan(
    Step onStart,
    Step task,
    Step onStop,
    IntToLongFunction waits,
    long pacingNanos,
    TaskGraph graph,
    Supplier<List<ResourceProvider<?>>> providers)
    implements OneTaskPlan<Object> {

  private static final Step NOTHING = scope -> {};

  static ScriptedPlan of(Step task) {
    return new ScriptedPlan(NOTHING, task, NOTHING, node -> 0, 0, OneTaskPlan.GRAPH, List::of);
  }

  ScriptedPlan withOnStart(Step onStart) {
    return new ScriptedPlan(onStart, task, onStop, waits, pacingNanos, graph, providers);
  }

  ScriptedPlan withOnStop(Step onStop) {
    return new ScriptedPlan(onStart, task, onStop, waits, pacingNanos, graph, providers);
  }

  ScriptedPlan withWait(long nanos) {
    return withWaits(node -> nanos);
  }

  ScriptedPlan withWaits(IntToLongFunction waits) {
    return new ScriptedPlan(onStart, task, onStop, waits, pacingNanos, graph, providers);
  }

  ScriptedPlan withPacing(long nanos) {
    return new ScriptedPlan(onStart, task, onStop, waits, nanos, graph, providers);
  }

  ScriptedPlan withRequests(int requests) {
    return withGraph(OneTaskPlan.graph("task", requests));
  }

  /** All of its nodes do the same. */
  ScriptedPlan withGraph(TaskGraph graph) {
    return new ScriptedPlan(onStart, task, onStop, waits, pacingNanos, graph, providers);
  }

  /** Slots of these. */
  ScriptedPlan withProviders(Supplier<List<ResourceProvider<?>>> providers) {
    return new ScriptedPlan(onStart, task, onStop, waits, pacingNanos, graph, providers);
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
    return waits.applyAsLong(node);
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

  /** What a user does. */
  @FunctionalInterface
  interface Step {
    void run(UserScope scope) throws Throwable;
  }
}
