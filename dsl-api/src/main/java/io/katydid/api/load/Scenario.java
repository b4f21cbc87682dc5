package io.katydid.api.load;

import java.time.Duration;
import java.util.List;

/**
 * One part of a load: which users come, by what schedule, and until when.
 *
 * @param name of it, which no other of the load has
 * @param userClasses mixed by their weights
 * @param schedule what makes iterations start
 * @param limit when it is over
 * @param startDelay how long after the start of the run it starts; not negative
 */
public record Scenario(
    String name, List<Class<?>> userClasses, Schedule schedule, Limit limit, Duration startDelay) {}
