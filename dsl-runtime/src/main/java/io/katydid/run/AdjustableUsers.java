package io.katydid.run;

import io.katydid.api.Target;
import io.katydid.api.load.Curve;
import java.util.List;

/**
 * Starts the users of a closed workload: as it was set, until their number is changed, and from
 * then on as it was changed.
 */
final class AdjustableUsers implements UserSource {

  private final UserPlaces places;
  private final TimedActions changes = new TimedActions();
  private UserSource source;

  /**
   * Those of a workload.
   *
   * @param source what starts them until their number is changed
   */
  AdjustableUsers(UserSource source, UserPlaces places) {
    this.source = source;
    this.places = places;
  }

  @Override
  public void change(Target target, long overNanos, long at) {
    changes.add(at, () -> changeNow(target.value(), overNanos, at));
  }

  private void changeNow(double users, long overNanos, long at) {
    Curve curve =
        new Curve(
            List.of(
                overNanos == 0
                    ? new Curve.Piece(0, 1, users, users)
                    : new Curve.Piece(0, overNanos, places.count(), users)));
    source = new StagedUsers(curve, places, at);
    places.plan(Math.toIntExact(Math.round(users)));
  }

  @Override
  public void takeOver(TakeOver takeOver, long iterationsLeft, long at) {
    changes.add(at, () -> places.takeOver(takeOver, iterationsLeft));
  }

  /** What is due before a change is started before it. */
  @Override
  public void startDue(long now) {
    startLost();
    while (changes.next() <= now) {
      source.startDue(changes.next());
      if (source.next() <= changes.next()) {
        return;
      }
      changes.run();
    }
    source.startDue(now);
  }

  private void startLost() {
    for (int step = 0; step < MOST_AT_ONCE && places.hasLost(); step++) {
      places.startLost();
    }
  }

  @Override
  public long next() {
    return places.hasLost() ? 0 : Math.min(changes.next(), source.next());
  }

  @Override
  public boolean isSpawned() {
    return source.isSpawned();
  }

  @Override
  public boolean isExhausted() {
    return source.isExhausted() && !places.hasLost() && changes.next() == Clock.NEVER;
  }
}
