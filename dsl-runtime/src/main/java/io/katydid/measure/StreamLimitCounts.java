package io.katydid.measure;

/**
 * How many times of streams exceeded one limit, and how they cluster in streams: of each stream
 * that has ended, with n times of which x exceeded it, the sums of these and of their products.
 *
 * @param exceeding all that exceeded it, those of streams that have not ended included
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
