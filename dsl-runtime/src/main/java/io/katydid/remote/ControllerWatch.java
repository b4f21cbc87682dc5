package io.katydid.remote;

/**
 * Whether the controller of a worker is there: nothing loads a target that nobody watches.
 * Thread-safe.
 */
final class ControllerWatch {

  private Silence silence = new Silence(1, 0);
  private boolean awaited;

  /**
   * The controller has been heard, and from now on has to be heard again and again; whether that is
   * so for the first time.
   */
  synchronized boolean heard(long now) {
    boolean first = !awaited;
    if (first) {
      awaited = true;
      silence = new Silence(1, now);
    }
    silence.heard(0, now);
    return first;
  }

  /** Whether it has been silent for too long; looked at each {@link Silence#LOOK}. */
  synchronized boolean isLost(long now) {
    return awaited && silence.look(now).length > 0;
  }
}
