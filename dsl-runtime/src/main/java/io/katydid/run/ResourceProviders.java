package io.katydid.run;

import io.katydid.api.ClientConnections;
import io.katydid.api.ResourceProvider;
import io.katydid.api.plan.RunMethod;
import io.katydid.api.plan.UserPlan;
import io.katydid.text.ClassName;
import io.katydid.text.Thrown;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The resource providers of one run, by plan and slot. Thread-safe. */
final class ResourceProviders {

  private final IdentityHashMap<UserPlan<?>, List<ResourceProvider<?>>> byPlan =
      new IdentityHashMap<>();

  /** Those that have been prepared for the run, the last one first. */
  private final Deque<Prepared> prepared = new ArrayDeque<>();

  private ResourceProviders() {}

  /** A provider, and a plan that has it. */
  private record Prepared(UserPlan<?> plan, ResourceProvider<?> provider) {}

  boolean isEmpty() {
    return byPlan.values().stream().allMatch(List::isEmpty);
  }

  /**
   * Those of these plans.
   *
   * @throws IllegalStateException if one of them cannot be made; the message has the plan and the
   *     reason
   */
  static ResourceProviders of(List<UserPlan<?>> plans) {
    ResourceProviders providers = new ResourceProviders();
    plans.forEach(plan -> providers.byPlan.put(plan, make(plan)));
    return providers;
  }

  /**
   * Has them prepare what all users share, up to the first that fails.
   *
   * @param plans those that they are of, in this order
   * @param host the base address of the users of a plan
   * @param connections what is set for those of the first user of a plan
   * @param run runs a method, and returns why it has failed, if it has
   * @return why that one failed
   */
  Optional<String> before(
      List<UserPlan<?>> plans,
      Function<UserPlan<?>, String> host,
      Function<UserPlan<?>, ClientConnections> connections,
      BiFunction<UserPlan<?>, RunMethod, Optional<String>> run) {
    for (UserPlan<?> plan : plans) {
      for (ResourceProvider<?> provider : byPlan.getOrDefault(plan, List.of())) {
        RunMethod method =
            method(
                "beforeRun",
                provider,
                http -> provider.beforeRun(host.apply(plan), connections.apply(plan)));
        Optional<String> failure = run.apply(plan, method);
        if (failure.isPresent()) {
          return failure;
        }
        prepared.push(new Prepared(plan, provider));
      }
    }
    return Optional.empty();
  }

  /**
   * Has them close that again; returns why those that failed have.
   *
   * @param run as for {@link #before}
   */
  List<String> after(BiFunction<UserPlan<?>, RunMethod, Optional<String>> run) {
    List<String> failures = new ArrayList<>();
    while (!prepared.isEmpty()) {
      Prepared last = prepared.pop();
      RunMethod method = method("afterRun", last.provider, http -> last.provider.afterRun());
      run.apply(last.plan, method).ifPresent(failures::add);
    }
    return failures;
  }

  private static RunMethod method(String name, ResourceProvider<?> provider, RunMethod.Code code) {
    return new RunMethod(ShownProvider.nameOf(provider), name, code);
  }

  private static List<ResourceProvider<?>> make(UserPlan<?> plan) {
    try {
      return plan.resources();
    } catch (LinkageError e) {
      throw new IllegalStateException(
          ClassName.ofUser(plan.besideFeeds())
              + " has a resource provider that cannot be loaded: "
              + Thrown.reason(e)
              + "; add the library that it is of to the class path of the run",
          e);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          ClassName.ofUser(plan.besideFeeds())
              + " has a resource provider that cannot be made: "
              + Thrown.reason(e),
          e);
    }
  }

  /** What a user of this plan has; nothing yet. */
  UserResources ofUser(UserPlan<?> plan) {
    List<ResourceProvider<?>> providers = byPlan.getOrDefault(plan, List.of());
    return providers.isEmpty() ? UserResources.NONE : new UserResources(providers);
  }
}
