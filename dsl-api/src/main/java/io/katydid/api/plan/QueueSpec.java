package io.katydid.api.plan;

/**
 * A queue that the users of a class share with others, by {@link io.katydid.api.Shared}.
 *
 * @param name its name in the run
 * @param type what its elements are, for comparison with other classes
 * @param capacity how many it holds at most; 0 if this class leaves it to others
 */
public record QueueSpec(String name, String type, int capacity) {}
