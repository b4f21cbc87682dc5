package io.katydid.feed;

/**
 * The rows that one of several engines of a run may give: of those that are given once, each n-th.
 *
 * @param index of the engine, from 0
 * @param of how many there are
 */
public record RowShare(int index, int of) {

  /** All of them. */
  public static final RowShare WHOLE = new RowShare(0, 1);

  boolean isWhole() {
    return of == 1;
  }

  /** How many of so many rows that are given once. */
  long count(long rows) {
    return (rows - index + of - 1) / of;
  }

  /** The number of the k-th row that is given once. */
  long row(long k) {
    return k * of + index;
  }
}
