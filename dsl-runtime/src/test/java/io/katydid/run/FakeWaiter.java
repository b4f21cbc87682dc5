package io.katydid.run;

/** Waits in no time, as late as it is set to. */
final class FakeWaiter implements UserParking {

  long lateness;
  boolean stopping;
  int wakes;

  @Override
  public long parkUntil(long deadline) {
    return deadline + lateness;
  }

  @Override
  public long park() {
    throw new IllegalStateException("nobody would wake it");
  }

  @Override
  public void wake() {
    wakes++;
  }

  @Override
  public boolean isStopping() {
    return stopping;
  }

  @Override
  public long yieldCarrier(long now) {
    return now;
  }
}
