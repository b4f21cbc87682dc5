package io.katydid.run;

/** What an engine obeys while it executes a run. From any thread; returns at once. */
public interface EngineCommands {

  /**
   * Ends the run by hand, before its time; users may end their tasks, but not for long. Such a run
   * cannot pass.
   */
  void abort(String reason);

  /** Ends the load early for this reason, for which the run cannot pass; not if it has ended. */
  void stop(String reason);

  /** Lets the run, whose time is over, go on for another run time, less the warm-up. */
  void extend();

  /** Ends the run, whose time is over. */
  void end();
}
