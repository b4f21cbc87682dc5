package io.katydid.verdict;

/** From where on a signal of the generator is a health issue; each limit with its reason. */
final class GeneratorLimits {

  /**
   * Our own delays may take this share of a latency limit, or of the mean response time if there is
   * none: what is measured is then right to a tenth, and about as well as its confidence interval.
   */
  static final double OWN_SHARE = 0.1;

  /**
   * Delays up to a millisecond are those of every timer and scheduler: a thread that sleeps on an
   * idle Linux wakes up some tenths of it late at the 99th percentile.
   */
  static final long UNAVOIDABLE = 1_000_000L;

  /**
   * A missed limit stands if the miss is more than this many times what we delayed: a request can
   * be delayed by us more than once, on its way out and for each part of its response.
   */
  static final int DELAYS_PER_REQUEST = 10;

  /** Users may lose this share of their time to us: their throughput is less by about as much. */
  static final double LOST = 0.01;

  /**
   * From this share on, the load is not the one that was set: a limit that is met under less may be
   * missed under it. It is as much as our delays may add to a time, see {@link #OWN_SHARE}.
   */
  static final double LOST_LOAD = 0.1;

  /** Users who were there for less than this, all together, are no load of which much is lost. */
  static final long LEAST_LOAD = 1_000_000_000L;

  /**
   * Collections may stop us for this share of the time: it is then at most in one request of 100.
   */
  static final double PAUSED = 0.01;

  /**
   * One collection may take this share of a latency limit: no single request misses it for that.
   */
  static final double PAUSE_SHARE = 0.5;

  /**
   * Two clocks of one machine drift apart by less than a thousandth of the second between looks.
   */
  static final long CLOCK_JUMP = 50_000_000L;

  /** Beyond this load of the processors queues for them get long; Locust warns at 0.9. */
  static final double CPU = 0.8;

  /** Time that the host of the virtual machine took, and that no measurement here can see. */
  static final double STEAL = 0.01;

  /**
   * A generator that its quota stops for this share of the time, at every other time, makes other
   * load than was set, by delays that add up within one request.
   */
  static final double THROTTLED = 0.5;

  /** Processes waited for a processor in this share of the time, or more. */
  static final double PRESSURE = 0.2;

  /** New connections fail when all are used; this is before. */
  static final double DESCRIPTORS = 0.8;

  /** Ports come back a minute after their connection: what is free must last for the rest of it. */
  static final double PORTS = 0.6;

  /** Without a carrier for this long, no user runs: what is late for that is not the target's. */
  static final long HELD = 100_000_000L;

  /** A thread that waits for a processor of a busy machine gets one within this time. */
  static final long HELD_SURELY = 1_000_000_000L;

  private GeneratorLimits() {}
}
