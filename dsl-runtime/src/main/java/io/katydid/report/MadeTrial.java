package io.katydid.report;

import io.katydid.capacity.Finding;
import io.katydid.capacity.Trial;

/**
 * A trial that was made.
 *
 * @param trial as it was asked for
 * @param finding what it shows of its rate
 * @param run of it
 */
public record MadeTrial(Trial trial, Finding finding, RunReport run) {}
