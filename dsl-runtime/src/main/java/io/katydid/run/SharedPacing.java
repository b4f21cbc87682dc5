package io.katydid.run;

/** The iteration schedule of a user whose class has a constant throughput. */
final class SharedPacing implements IterationSchedule {

  private final UserParking user;
  private final ThroughputSlots slots;
  private boolean joined;
  private long slot;
  private long due;

  SharedPacing(UserParking user, ThroughputSlots slots) {
    this.user = user;
    this.slots = slots;
  }

  @Override
  public long awaitNext(long now, int previous) {
    if (user.isStopping()) {
      end();
      return NEVER;
    }
    if (!joined) {
      joined = true;
      slots.join(now);
    }
    slot = slots.take(now);
    due = user.takeSkippedWait() ? Math.min(slot, now) : slot;
    long start = due > now ? user.parkUntil(due) : now;
    if (user.isStopping()) {
      giveBack();
      return NEVER;
    }
    return start;
  }

  @Override
  public void giveBack() {
    slots.giveBack(slot);
  }

  /** What is owed is so by all: the first that ends reports it. */
  private void end() {
    if (joined && user.isLoadOver()) {
      long rest = slots.takeRest();
      if (rest != NEVER) {
        user.endsBehind(rest, slots.pace());
      }
    }
  }

  @Override
  public long due() {
    return due;
  }

  @Override
  public void leave() {
    if (joined) {
      slots.leave();
    }
  }
}
