package io.katydid.store;

/** What ends where an {@link Interval} ends. */
public enum Boundary {
  /** A second of the run, by which it is shown. */
  SECOND,

  /** The warm-up. */
  WARM_UP,

  /** A slice, by which the run is judged. */
  SLICE,

  /** A slice, and with it a stage that another one follows. */
  STAGE,

  /** The load, a short time after a slice, which is made longer by it. */
  SHORT_SLICE,

  /** The run: what was completed after the load had ended. It is added to the last slice. */
  RUN
}
