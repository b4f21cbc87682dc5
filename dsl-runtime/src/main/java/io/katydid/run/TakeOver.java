package io.katydid.run;

import java.util.List;

/**
 * From some time on, others make the share of a worker that was lost.
 *
 * @param lost the index of the share
 * @param heirs the indices of the shares of the workers that divide it among them, in the order in
 *     which they do; at least one, and none that was lost
 * @param atNanos from when on, in nanoseconds since the start of the run; all of its workers are
 *     given the same
 * @param iterationsLeft how many iterations of each scenario it had not ended, as by {@link
 *     Cut#iterationsLeft}; empty if it has not reported any: then it has ended none
 */
public record TakeOver(int lost, List<Integer> heirs, long atNanos, List<Long> iterationsLeft) {}
