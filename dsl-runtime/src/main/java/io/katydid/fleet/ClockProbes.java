package io.katydid.fleet;

import io.katydid.store.WorkerClock;

/**
 * Compares the clocks of a worker with ours: of many questions for the time, the one with the
 * shortest round trip counts, as its answer can be off by half of that at most (Cristian 1989). Not
 * thread-safe.
 */
final class ClockProbes {

  /** How many questions there are at most. */
  static final int COUNT = 64;

  /** After this time, no other is asked: a run does not wait long for a network that is slow. */
  static final long LONGEST = 2_000_000_000L;

  private static final long NANOS_PER_MILLI = 1_000_000;

  private int answered;
  private long firstSent;
  private boolean over;
  private long roundTrip = Long.MAX_VALUE;
  private long offset;
  private long wallAhead;

  /**
   * Takes an answer.
   *
   * @param sent when the question was sent, by our clock
   * @param received when the answer came
   * @param there the time there, as answered
   * @param wallThere the wall clock there, in milliseconds
   * @param wallHere our wall clock when the answer came
   */
  void answered(long sent, long received, long there, long wallThere, long wallHere) {
    firstSent = answered == 0 ? sent : firstSent;
    answered++;
    over = answered == COUNT || received - firstSent >= LONGEST;
    if (received - sent < roundTrip) {
      roundTrip = received - sent;
      offset = there - sent - roundTrip / 2;
      wallAhead = wallThere - wallHere + roundTrip / 2 / NANOS_PER_MILLI;
    }
  }

  /** Which question comes next, from 0. */
  int next() {
    return answered;
  }

  boolean areOver() {
    return over;
  }

  /** What is to be added to a time of our clock to have that of the worker's. */
  long offset() {
    return offset;
  }

  /** The shortest round trip. */
  long roundTrip() {
    return roundTrip;
  }

  /** By how much the offset can be off, and the wall clock of the worker is ahead of ours. */
  WorkerClock clock() {
    return answered == 0
        ? WorkerClock.NOT_COMPARED
        : new WorkerClock((roundTrip + 1) / 2, wallAhead);
  }
}
