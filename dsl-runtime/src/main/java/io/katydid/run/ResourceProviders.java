package io.katydid.run;

import io.katydid.api.ResourceProvider;
import io.katydid.api.plan.UserPlan;
import java.util.IdentityHashMap;
import java.util.List;

/** The resource providers of one run, by plan and slot. Thread-safe. */
final class ResourceProviders {

  private final IdentityHashMap<UserPlan<?>, List<ResourceProvider<?>>> byPlan =
      new IdentityHashMap<>();

  private ResourceProviders() {}

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

  private static List<ResourceProvider<?>> make(UserPlan<?> plan) {
    try {
      return plan.resources();
    } catch (LinkageError e) {
      throw new IllegalStateException(
          plan.getClass().getName()
              + " has a resource provider that cannot be loaded: "
              + e
              + "; add the library that it is of to the class path of the run",
          e);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          plan.getClass().getName() + " has a resource provider that cannot be made: " + e, e);
    }
  }

  /** What a user of this plan has; nothing yet. */
  UserResources ofUser(UserPlan<?> plan) {
    List<ResourceProvider<?>> providers = byPlan.getOrDefault(plan, List.of());
    return providers.isEmpty() ? UserResources.NONE : new UserResources(providers);
  }
}
