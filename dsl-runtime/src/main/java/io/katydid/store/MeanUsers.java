package io.katydid.store;

/**
 * How many users were running, on average over time: in each interval, as many as at its beginning,
 * so that those who start or end with the next stage are not in the one before. Not thread-safe.
 */
final class MeanUsers {

  private int users;
  private long nanos;
  private double userNanos;
  private long openNanos;
  private double openUserNanos;

  /** Adds an interval, which counts with the slice it is in when that ends. */
  void add(Interval interval, long lastNanos) {
    long length = interval.elapsedNanos() - lastNanos;
    openNanos += length;
    openUserNanos += (double) users * length;
    users = interval.users();
  }

  /** Ends a slice. */
  void endSlice() {
    nanos += openNanos;
    userNanos += openUserNanos;
    openNanos = 0;
    openUserNanos = 0;
  }

  /** The mean since the last one was taken, with the slice that has not ended. */
  double soFar() {
    long all = nanos + openNanos;
    return all == 0 ? 0 : (userNanos + openUserNanos) / all;
  }

  /** The mean over the slices since the last one was taken. */
  double take() {
    double mean = nanos == 0 ? 0 : userNanos / nanos;
    nanos = 0;
    userNanos = 0;
    return mean;
  }
}
