package io.katydid.live;

import io.katydid.api.Target;
import java.time.Duration;
import java.util.Optional;

/** By what a run that goes on is changed. From any thread; each returns at once. */
public interface RunControls {

  /**
   * Changes the load of a run that has one scenario.
   *
   * @param target what there is to be
   * @param over in which time it goes there, evenly; zero for at once
   * @throws IllegalArgumentException if the time is negative
   * @throws IllegalStateException if the load cannot be changed to this, or has several scenarios;
   *     the message says why
   */
  void change(Target target, Duration over);

  /**
   * Changes the load of the scenario of this name.
   *
   * @param target what there is to be of it
   * @param over in which time it goes there, evenly; zero for at once
   * @throws IllegalArgumentException if there is no such scenario, or the time is negative
   * @throws IllegalStateException if its load cannot be changed to this; the message says why
   */
  void change(String scenario, Target target, Duration over);

  /**
   * Why the load of the scenario of this name cannot be changed to this; empty if it can.
   *
   * @throws IllegalArgumentException if there is no such scenario
   */
  Optional<String> problem(String scenario, Target target);

  /** Ends the load; what was measured until then is judged. */
  void finish(String reason);
}
