package io.katydid.run;

import io.katydid.api.plan.UserPlan;
import java.util.List;

/**
 * What a run is to do.
 *
 * @param profile how the load goes over time
 * @param userPlans of the user classes, mixed by their weights; at least one
 * @param seed of everything random
 */
public record LoadPlan(LoadProfile profile, List<UserPlan<?>> userPlans, long seed) {}
