package io.katydid;

import io.katydid.api.Rate;
import io.katydid.api.Target;
import io.katydid.control.ControlledRun;
import java.time.Duration;

/**
 * One scenario of a run that goes on, as {@link LoadControl#scenario} gives it: {@code
 * control.scenario("Admin").users(5)}.
 *
 * <p>Thread-safe. A change is made and reported as one by {@link LoadControl}.
 */
public final class ScenarioControl {

  private final ControlledRun run;
  private final String name;

  ScenarioControl(ControlledRun run, String name) {
    this.run = run;
    this.name = name;
  }

  /**
   * Sets how many users of it there are, at once. Those that are too many end after their task, the
   * newest first.
   *
   * @param users 0 for none for the moment
   * @throws IllegalArgumentException if it is negative
   * @throws IllegalStateException if its load is not one of a number of users
   */
  public void users(int users) {
    users(users, Duration.ZERO);
  }

  /**
   * Sets how many users of it there are to be.
   *
   * @param users 0 for none for the moment
   * @param over in which time their number goes there, evenly, from what it is
   * @throws IllegalArgumentException if one is negative, or the time over a year
   * @throws IllegalStateException if its load is not one of a number of users
   */
  public void users(int users, Duration over) {
    run.change(name, Target.users(users), over);
  }

  /**
   * Sets the rate of its arrivals, at once.
   *
   * @param rate in the grammar of {@link Rate}; {@code 0/s} for none for the moment
   * @throws io.katydid.api.GrammarException if it is not a rate
   * @throws IllegalStateException if its load is not one of an arrival rate
   */
  public void arrivalRate(String rate) {
    arrivalRate(rate, Duration.ZERO);
  }

  /**
   * Sets the rate that there is to be of its arrivals.
   *
   * @param rate in the grammar of {@link Rate}; {@code 0/s} for none for the moment
   * @param over in which time it goes there, evenly, from what it is
   * @throws io.katydid.api.GrammarException if it is not a rate
   * @throws IllegalArgumentException if the time is negative or over a year
   * @throws IllegalStateException if its load is not one of an arrival rate
   */
  public void arrivalRate(String rate, Duration over) {
    run.change(name, Target.arrivals(rate), over);
  }
}
