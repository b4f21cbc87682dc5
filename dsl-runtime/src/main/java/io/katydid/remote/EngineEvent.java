package io.katydid.remote;

import io.katydid.store.Interval;
import io.katydid.store.RunEnd;

/** What an engine in another JVM reports to its controller. */
public sealed interface EngineEvent {

  /** What was measured since the last interval. */
  record Measured(Interval interval) implements EngineEvent {}

  /** The run time is over, and the run may be extended: the parent is to decide. */
  record RunTimeOver() implements EngineEvent {}

  /** The run has ended; the last event. */
  record Finished(RunEnd end) implements EngineEvent {}

  /**
   * The run cannot be; in place of all else.
   *
   * @param ofArgument whether a value that was given is wrong, and not the state of things
   */
  record Refused(String reason, boolean ofArgument) implements EngineEvent {}

  /**
   * There will be no more events. Not sent by the engine, but noticed by the controller.
   *
   * @param cause why they cannot be read any more, or empty if they just ended
   */
  record Disconnected(String cause) implements EngineEvent {}

  /** Whether no other event follows. */
  default boolean isLast() {
    return this instanceof Finished || this instanceof Refused || this instanceof Disconnected;
  }
}
