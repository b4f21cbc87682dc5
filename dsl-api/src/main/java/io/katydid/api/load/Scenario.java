package io.katydid.api.load;

import java.util.List;

/**
 * One part of a load: which users come, by what schedule, and until when.
 *
 * @param userClasses mixed by their weights
 * @param schedule what makes iterations start
 * @param limit when it is over
 */
public record Scenario(List<Class<?>> userClasses, Schedule schedule, Limit limit) {}
