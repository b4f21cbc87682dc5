package io.katydid.run;

/** When the time of a run begins; asked for once all is prepared for its first user. */
@FunctionalInterface
public interface StartSignal {

  /** The run begins as soon as it can. */
  StartSignal NOW = Clock.SYSTEM::nanoTime;

  /**
   * Waits until it is known when the run begins, and returns that time by {@link Clock#SYSTEM}.
   * What is thrown here ends the run before its first user: what was prepared for it is removed.
   */
  long await();
}
