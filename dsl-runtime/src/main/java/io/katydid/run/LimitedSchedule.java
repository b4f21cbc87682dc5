package io.katydid.run;

/**
 * The iteration schedule of a user of whom an iteration that is due may have to wait, so that all
 * users together do not exceed a rate. What waits for that owes nothing.
 */
final class LimitedSchedule implements IterationSchedule {

  private final IterationSchedule own;
  private final RateLimit limit;
  private final UserParking user;
  private boolean waits;
  private long due;
  private long start;

  LimitedSchedule(IterationSchedule own, RateLimit limit, UserParking user) {
    this.own = own;
    this.limit = limit;
    this.user = user;
  }

  @Override
  public long awaitNext(long now, int previous) {
    start = own.awaitNext(now, previous);
    if (start == NEVER) {
      return NEVER;
    }
    due = limit.take(start);
    waits = due > start;
    if (waits) {
      start = user.parkUntil(due);
    }
    if (user.isStopping()) {
      limit.giveBack(due);
      own.giveBack();
      return NEVER;
    }
    return start;
  }

  @Override
  public long due() {
    return waits ? due : own.due();
  }

  @Override
  public long intendedStart() {
    return waits ? start : own.intendedStart();
  }

  @Override
  public void leave() {
    own.leave();
  }
}
