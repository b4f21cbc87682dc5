package io.katydid.api.plan;

/**
 * One line of a plan's task table.
 *
 * @param name the name of the task's method
 * @param weight how often it is picked, relative to the others; at least 1
 */
public record TaskEntry(String name, int weight) {}
