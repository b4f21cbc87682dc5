package io.katydid.store;

/**
 * How one of several scenarios of a run ended.
 *
 * @param name of the scenario
 * @param spawned how many users were started, without those that replaced others
 * @param ready how many of them had ended their start, without an exception, before the load ended
 * @param sessions how many users were started in all
 * @param notBegun how many iterations had not begun, where it has a number of them
 * @param arrived how many iterations were due, where they arrive; else 0
 * @param notStarted how many of those had not started when the load ended
 * @param changed whether its load was changed while it ran
 */
public record ScenarioEnd(
    String name,
    int spawned,
    int ready,
    long sessions,
    long notBegun,
    long arrived,
    long notStarted,
    boolean changed) {}
