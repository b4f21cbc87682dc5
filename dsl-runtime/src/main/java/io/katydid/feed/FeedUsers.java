package io.katydid.feed;

import io.katydid.api.plan.UserPlan;
import java.util.List;

/**
 * The users of one scenario, as far as feeds depend on them.
 *
 * @param plans of their classes
 * @param seed of the scenario
 * @param most how many of them there are at most at the same time
 */
public record FeedUsers(List<UserPlan<?>> plans, long seed, int most) {}
