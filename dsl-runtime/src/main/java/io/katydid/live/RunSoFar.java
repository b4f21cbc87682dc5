package io.katydid.live;

import io.katydid.measure.Frame;
import io.katydid.runfile.FinishedRun;

/**
 * What is known of a run that goes on, at the end of one of its seconds. Immutable.
 *
 * @param frame the moment; its interval is what was measured since the observer was given the one
 *     before
 * @param run all that was measured until then, as if the run had been cut short; to judge it takes
 *     some milliseconds
 */
public record RunSoFar(Frame frame, FinishedRun run) {

  /** This moment and the one that follows it, for an observer that has seen neither; exact. */
  RunSoFar then(RunSoFar next) {
    Frame to = next.frame;
    return new RunSoFar(
        new Frame(
            frame.startNanos(),
            to.elapsedNanos(),
            to.users(),
            to.warmingUp(),
            frame.interval().then(to.interval()),
            to.parts(),
            to.work()),
        next.run);
  }
}
