package io.katydid.remote;

import io.katydid.run.Cut;
import io.katydid.store.EncodedInterval;
import io.katydid.store.RunEnd;
import io.katydid.store.WorkerFacts;

/** What an engine in another JVM reports to its controller. */
public sealed interface EngineEvent {

  /** All is prepared for the first user: it waits for {@link EngineCommand.Begin}. */
  record Ready(WorkerFacts worker) implements EngineEvent {}

  /**
   * The answer to a {@link EngineCommand.Probe}, at once.
   *
   * @param nanoTime the time there, by the clock that a run is begun by
   * @param wallMillis the time there, in milliseconds since 1970
   */
  record Echo(int number, long nanoTime, long wallMillis) implements EngineEvent {}

  /** What was measured since the last interval, and where the run was to be cut. */
  record Measured(EncodedInterval interval, Cut cut) implements EngineEvent {}

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
   * @param cause why they cannot be read any more, in words that go on with "as", or empty if they
   *     just ended
   */
  record Disconnected(String cause) implements EngineEvent {

    /** The cause where something has come that is none of its events. */
    public static final String UNREADABLE = "what it reported cannot be read";

    /** As reading what it reported has failed so. */
    static Disconnected by(Throwable failure) {
      String message = failure.getMessage();
      return new Disconnected(message == null ? UNREADABLE : UNREADABLE + ": " + message);
    }
  }

  /** Whether no other event follows. */
  default boolean isLast() {
    return this instanceof Finished || this instanceof Refused || this instanceof Disconnected;
  }
}
