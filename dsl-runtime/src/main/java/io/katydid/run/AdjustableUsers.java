package io.katydid.run;

import io.katydid.api.Target;
import io.katydid.api.load.Curve;
import io.katydid.api.load.Schedule;
import java.util.List;

/**
 * Starts the users of a closed workload: at its spawn rate, until their number is changed, and from
 * then on as it was changed.
 */
final class AdjustableUsers implements UserSource {

  private final UserPlaces places;
  private UserSource source;

  AdjustableUsers(
      Schedule.Closed schedule,
      UserPlaces places,
      RunningUsers users,
      IterationBudget budget,
      long start) {
    this.places = places;
    this.source = new Spawner(schedule, places, users, budget, start);
  }

  @Override
  public void change(Target target, long overNanos, long now) {
    double users = target.value();
    Curve curve =
        new Curve(
            List.of(
                overNanos == 0
                    ? new Curve.Piece(0, 1, users, users)
                    : new Curve.Piece(0, overNanos, places.count(), users)));
    source = new StagedUsers(curve, places, now);
  }

  @Override
  public void startDue(long now) {
    source.startDue(now);
  }

  @Override
  public long next() {
    return source.next();
  }

  @Override
  public boolean isSpawned() {
    return source.isSpawned();
  }

  @Override
  public boolean isExhausted() {
    return source.isExhausted();
  }
}
