package io.katydid.run;

import io.katydid.api.load.Schedule;

/** Starts the users of a closed workload: evenly, at its spawn rate. */
final class Spawner implements UserSource {

  private final Schedule.Closed schedule;
  private final UserPlaces places;
  private final RunningUsers users;
  private final IterationBudget budget;
  private final long start;
  private boolean woken;

  Spawner(
      Schedule.Closed schedule,
      UserPlaces places,
      RunningUsers users,
      IterationBudget budget,
      long start) {
    this.schedule = schedule;
    this.places = places;
    this.users = users;
    this.budget = budget;
    this.start = start;
  }

  @Override
  public void startDue(long now) {
    for (int step = 0; step < MOST_AT_ONCE && next() <= now; step++) {
      places.startOne();
    }
    wakeWithoutIteration();
  }

  /** Those that wait for an iteration that there will not be need not wait any longer. */
  private void wakeWithoutIteration() {
    boolean usedUp = budget.isUsedUp();
    if (usedUp && !woken) {
      users.wake();
    }
    woken = usedUp;
  }

  @Override
  public long next() {
    return isExhausted() ? Clock.NEVER : Clock.later(start, schedule.startNanos(places.count()));
  }

  @Override
  public boolean isSpawned() {
    return places.count() == schedule.users();
  }

  @Override
  public boolean isExhausted() {
    return isSpawned() || budget.isUsedUp();
  }
}
