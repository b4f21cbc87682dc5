package io.katydid.run;

import io.katydid.api.plan.Pace;
import java.util.function.IntToLongFunction;

/** Waits in no time, as late as it is set to. */
final class FakeWaiter implements UserParking {

  long lateness;
  boolean stopping;
  boolean isLoadOver;
  long behindSince = Clock.NEVER;
  boolean isStoppedInPark;
  boolean skipsWait;
  int wakes;
  long skipped;
  IntToLongFunction waits = node -> 0;

  /** The time to which it has waited. */
  long now;

  /** What happens meanwhile. */
  Runnable whileParked = () -> {};

  /** What happens when it is asked whether it is to stop. */
  Runnable whenAsked = () -> {};

  @Override
  public long parkOnce(long deadline) {
    stopping |= isStoppedInPark;
    whileParked.run();
    now = deadline + lateness;
    return now;
  }

  @Override
  public long park() {
    throw new IllegalStateException("nobody would wake it");
  }

  @Override
  public long waitAfter(int node) {
    return waits.applyAsLong(node);
  }

  @Override
  public boolean takeSkippedWait() {
    boolean skips = skipsWait;
    skipsWait = false;
    return skips;
  }

  @Override
  public boolean isLoadOver() {
    return isLoadOver;
  }

  @Override
  public void endsBehind(long due, Pace pace) {
    behindSince = due;
  }

  @Override
  public void skipped(long iterations) {
    skipped += iterations;
  }

  @Override
  public void wake() {
    wakes++;
  }

  @Override
  public boolean isStopping() {
    whenAsked.run();
    return stopping;
  }

  @Override
  public long yieldCarrier(long now) {
    return now;
  }
}
