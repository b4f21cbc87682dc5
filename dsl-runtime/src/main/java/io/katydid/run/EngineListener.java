package io.katydid.run;

import io.katydid.store.Interval;

/**
 * Receives the events of a run, from the thread that coordinates it: what takes long here delays
 * the run. What is thrown here ends the load.
 */
public interface EngineListener {

  /** Ignores everything. */
  EngineListener NONE =
      new EngineListener() {
        @Override
        public void measured(Interval interval) {}

        @Override
        public void runTimeOver() {}
      };

  /** Takes what was measured since the last interval. */
  void measured(Interval interval);

  /** The same, for who adds up the intervals of several engines: where the run was to be cut. */
  default void measured(Interval interval, Cut cut) {
    measured(interval);
  }

  /**
   * The run time, or an extension, is over, and the run may be extended: to be answered, now or
   * later and by any thread, by {@link EngineCommands#extend} or {@link EngineCommands#end}. Until
   * then the load goes on.
   */
  void runTimeOver();
}
