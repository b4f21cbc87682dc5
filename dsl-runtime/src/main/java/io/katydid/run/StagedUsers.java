package io.katydid.run;

import io.katydid.api.load.Curve;

/** Starts and ends the users of a closed workload whose number follows a curve. */
final class StagedUsers implements UserSource {

  private final UserSteps steps;
  private final UserPlaces places;
  private final long start;

  /** From the users that there are, along this curve, which starts at this time. */
  StagedUsers(Curve curve, UserPlaces places, long start) {
    this.steps = new UserSteps(curve, places.count());
    this.places = places;
    this.start = start;
  }

  @Override
  public void startDue(long now) {
    for (int step = 0; step < MOST_AT_ONCE && next() <= now; step++) {
      if (steps.isStart()) {
        places.startOne();
      } else {
        places.endNewest();
      }
      steps.advance();
    }
  }

  @Override
  public long next() {
    return steps.hasNext() ? Clock.later(start, steps.nextNanos()) : Clock.NEVER;
  }

  /** Not while there are to be no users: the stages last their time. */
  @Override
  public boolean isExhausted() {
    return steps.users() > 0 && !steps.hasStarts();
  }
}
