package io.katydid.api;

/** How the intended starts of an open workload are spread around its arrival rate. */
public enum Arrivals {
  /**
   * At random and independent of each other, as users of a site arrive: a Poisson process, in which
   * the times between two starts are exponentially distributed.
   */
  POISSON,

  /** At equal distances, as devices and schedulers call. A target sees no bursts then. */
  EVEN
}
