package io.katydid.fork;

import io.katydid.measure.Frame;
import io.katydid.run.RunOutcome;
import java.io.Serializable;

/** What the fork says to its parent. */
sealed interface Told extends Serializable {

  /** What happened in the last second. */
  record Progress(Frame frame) implements Told {}

  /** What became of the run; the last that is said. */
  record Finished(RunOutcome outcome) implements Told {}

  /**
   * The run cannot be; said instead of all else.
   *
   * @param ofArgument whether a value that was given is wrong, and not the state of things
   */
  record Refused(String reason, boolean ofArgument) implements Told {}

  /** Nothing more will be said. Not said by the fork, but noticed by the parent. */
  record Silence(String cause) implements Told {}
}
