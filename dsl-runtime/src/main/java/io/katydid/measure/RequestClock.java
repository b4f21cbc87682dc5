package io.katydid.measure;

/**
 * For how long one user has had requests open that come to their end piece by piece, or on another
 * thread: streams that it waits for, and calls of other clients. Time counts once, however many are
 * open, and only while a task of the user runs and does not pause. It can be read while it grows.
 * Thread-safe.
 */
final class RequestClock {

  private boolean running;
  private boolean ended;
  private int open;
  private long nanos;
  private long since;

  /**
   * One on which nothing is open.
   *
   * @param running whether a task of the user runs
   */
  RequestClock(boolean running) {
    this.running = running;
  }

  /** Another request is open from now on. */
  synchronized void begin(long now) {
    count(now);
    open++;
  }

  /** One of them is not any more. */
  synchronized void end(long now) {
    count(now);
    open--;
  }

  /** A task of the user runs from now on, or none does. */
  synchronized void run(boolean runs, long now) {
    count(now);
    running = runs;
  }

  /** The user has ended. */
  synchronized void endUser() {
    running = false;
    ended = true;
  }

  /** Whether it will not grow any more. */
  synchronized boolean hasEnded() {
    return ended;
  }

  /** How long that was until now. */
  synchronized long nanos(long now) {
    count(now);
    return nanos;
  }

  /** Threads read the clock before they come here: the time may be before the one counted last. */
  private void count(long now) {
    if (now > since || open == 0) {
      nanos += running && open > 0 ? now - since : 0;
      since = now;
    }
  }
}
