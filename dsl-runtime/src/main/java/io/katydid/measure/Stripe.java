package io.katydid.measure;

/**
 * One of the sets of counts that the measurements of a run are the sum of. A thread holds it while
 * it writes, for about as long as a few additions take, and then closes it.
 */
final class Stripe implements AutoCloseable {

  static final int ITERATIONS = 1;
  static final int ERRORS = 2;
  static final int RETRIES = 3;
  static final int REDIRECTS = 4;
  static final int OPENED = 5;
  static final int REUSED = 6;
  static final int THINKING = 7;
  static final int REQUESTING = 8;
  static final int COMPUTING = 9;
  static final int LAGGING = 10;
  private static final int HELD = 0;
  private static final int SIZE = 11;

  /** How often what was counted in all of the run; times of users as doubles. */
  final Counts counts = new Counts(SIZE);

  final LatencyCounts generatorLag = new LatencyCounts();
  final LatencyCounts carrierWaits = new LatencyCounts();
  private final int index;

  Stripe(int index) {
    this.index = index;
  }

  /** Its place among the others, from 0. */
  int index() {
    return index;
  }

  /** Takes it for the calling thread, unless one holds it. */
  boolean tryHold() {
    return counts.trySet(HELD);
  }

  /** Leaves it to the next. */
  @Override
  public void close() {
    counts.clear(HELD);
  }
}
