package io.katydid.run;

import io.katydid.api.Target;
import java.time.Duration;

/** What an engine obeys while it executes a run. From any thread; returns at once. */
public interface EngineCommands {

  /** When it is noticed. */
  long NOW = -1;

  /**
   * Ends the run by hand, before its time; users may end their tasks, but not for long. Such a run
   * cannot pass.
   */
  void abort(String reason);

  /** Ends the load early for this reason, for which the run cannot pass; not if it has ended. */
  void stop(String reason);

  /** Ends the load before its time for this reason; what was measured until then is judged. */
  void finish(String reason);

  /**
   * Changes the load of a scenario, within a tenth of a second: of a load of users, their number,
   * and of one of arrivals, their rate. Others stay as they are.
   *
   * @param scenario its name; also of the only one
   * @param target what there is to be; of the kind that the load has
   * @param over in which time it goes there, evenly; zero for at once
   */
  default void change(String scenario, Target target, Duration over) {
    change(scenario, target, over, NOW);
  }

  /**
   * The same, at a time of the schedule: all workers of a run that are given the same time make the
   * change at the same place. One that is given it late makes it as if it had been in time, but for
   * what it has started since.
   *
   * @param atNanos when, in nanoseconds since the start of the run, or {@link #NOW}
   */
  void change(String scenario, Target target, Duration over, long atNanos);

  /** Has workers that are left make the share of one that was lost; all of them are given this. */
  void takeOver(TakeOver takeOver);

  /** Lets the run, whose time is over, go on for another run time, less the warm-up. */
  void extend();

  /** Ends the run, whose time is over. */
  void end();
}
