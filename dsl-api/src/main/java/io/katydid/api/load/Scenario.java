package io.katydid.api.load;

import java.time.Duration;
import java.util.List;

/**
 * One part of a load: which users come, when, and until when.
 *
 * @param userClasses mixed by their weights
 * @param schedule what makes iterations start
 * @param startDelay how long after the start of the run it starts
 * @param limit when it is over
 */
public record Scenario(
    List<Class<?>> userClasses, Schedule schedule, Duration startDelay, Limit limit) {}
