package io.katydid.targets;

/**
 * What the processes of a target used in one run.
 *
 * @param cores how many processor cores they kept busy, all together
 * @param processes how many there were at the end
 * @param workers how many of them did the work: those that used at least a tenth of the processor
 *     time of the busiest, so that a parent which only waits is not counted
 * @param bytesPerWorker the mean resident memory of a worker at the end of the load; memory that
 *     workers share is in the figure of each
 */
public record ProcessUsage(double cores, int processes, int workers, long bytesPerWorker) {}
