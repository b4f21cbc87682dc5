package io.katydid.measure;

/**
 * How many times of streams exceeded one limit, and how they cluster in streams: of each stream so
 * far, with n times of which x exceeded it, the sums of these and of their products. They grow with
 * each time between events, also while the stream is open; what a window has of a stream that began
 * before it is how much they grew in it.
 *
 * @param exceeding all that exceeded it
 */
public record StreamLimitCounts(long exceeding, long n, long x, long nn, long nx, long xx) {

  static final int SIZE = 6;
  static final StreamLimitCounts NONE = new StreamLimitCounts(0, 0, 0, 0, 0, 0);

  public StreamLimitCounts plus(StreamLimitCounts other) {
    return new StreamLimitCounts(
        exceeding + other.exceeding,
        n + other.n,
        x + other.x,
        nn + other.nn,
        nx + other.nx,
        xx + other.xx);
  }

  StreamLimitCounts minus(StreamLimitCounts other) {
    return new StreamLimitCounts(
        exceeding - other.exceeding,
        n - other.n,
        x - other.x,
        nn - other.nn,
        nx - other.nx,
        xx - other.xx);
  }
}
