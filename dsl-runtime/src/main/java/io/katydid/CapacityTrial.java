package io.katydid;

import io.katydid.api.Rate;
import io.katydid.result.Outcome;

/**
 * One trial of a search for a capacity.
 *
 * @param arrivalRate that was offered to the target
 * @param outcome what it counts as: PASS if the objectives were met and the target kept up, FAIL if
 *     one was missed or the target was overloaded, INVALID if the generator was the limit,
 *     INCONCLUSIVE otherwise
 * @param why the reason, as a clause; empty for a PASS
 * @param result of the run
 */
public record CapacityTrial(Rate arrivalRate, Outcome outcome, String why, LoadResult result) {}
