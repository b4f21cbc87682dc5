package io.katydid.run;

import io.katydid.store.ScenarioEnd;
import java.util.List;

/**
 * Where a run is cut into intervals: which is the same for all workers of it, however late one of
 * them is.
 *
 * @param nanos since the start of the run, when the interval was to end. Of the end of the load
 *     that is the end of its time, or when it ended before that; of what comes after the load, and
 *     is no second, when it did end
 * @param endsLoad whether the load ends with it
 * @param everyUserEnded whether there is no user, and none will be started unless the load is
 *     changed or a share is taken over: a run of one process ends then, and one of several when
 *     this is so of all; not if it ends by its iterations
 * @param iterationsLeft how many iterations of each scenario have not ended, of those that the
 *     engine was to make; 0 of one without a number of them
 * @param scenarios how each scenario, also the only one, would have ended if nothing more was heard
 *     of it: users that are starting count as ready
 */
public record Cut(
    long nanos,
    boolean endsLoad,
    boolean everyUserEnded,
    List<Long> iterationsLeft,
    List<ScenarioEnd> scenarios) {}
