package io.katydid.run;

import io.katydid.api.load.Limit;
import io.katydid.api.plan.UserPlan;
import java.util.List;

/**
 * What a run is to do.
 *
 * @param profile how the load goes over time
 * @param userPlans of the user classes, mixed by their weights; at least one
 * @param seed of everything random
 * @param slices how many slices of equal time, at least 1, the run time is divided into, warm-up
 *     excluded; there are fewer if they would get too short
 * @param mostExtensions how often the run may be extended
 * @param limit how many iterations there are, if there is a number of them
 */
public record LoadPlan(
    LoadProfile profile,
    List<UserPlan<?>> userPlans,
    long seed,
    int slices,
    int mostExtensions,
    Limit limit) {}
