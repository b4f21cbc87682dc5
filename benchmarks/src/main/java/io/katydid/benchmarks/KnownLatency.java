package io.katydid.benchmarks;

import java.util.SplittableRandom;

/** Latencies of a server that is one thread. */
enum KnownLatency {
  UNIFORM("5 to 15 ms, evenly distributed", 15) {
    @Override
    TimedServer.Timing timing(long seed, long stallAfterNanos) {
      SplittableRandom random = new SplittableRandom(seed);
      return arrived -> arrived + random.nextLong(5 * MILLI, 15 * MILLI);
    }
  },

  BIMODAL("10 ms, and one in ten times 50 ms", 50) {
    @Override
    TimedServer.Timing timing(long seed, long stallAfterNanos) {
      SplittableRandom random = new SplittableRandom(seed);
      return arrived -> arrived + (random.nextInt(10) == 0 ? 50 : 10) * MILLI;
    }
  },

  STALL("5 to 15 ms, and a stall of 1 s", 1015) {
    @Override
    TimedServer.Timing timing(long seed, long stallAfterNanos) {
      return new OneStall(UNIFORM.timing(seed, stallAfterNanos), stallAfterNanos);
    }
  };

  private static final long MILLI = 1_000_000;

  private final String title;
  private final long longestMillis;

  KnownLatency(String title, long longestMillis) {
    this.title = title;
    this.longestMillis = longestMillis;
  }

  String title() {
    return title;
  }

  long longestMillis() {
    return longestMillis;
  }

  /**
   * Those of one run.
   *
   * @param stallAfterNanos how long after the first request a stall begins, where there is one
   */
  abstract TimedServer.Timing timing(long seed, long stallAfterNanos);

  /** Another timing, but that nothing is answered for a second. */
  private static final class OneStall implements TimedServer.Timing {

    private static final long LENGTH = 1000 * MILLI;

    private final TimedServer.Timing usual;
    private final long after;
    private boolean started;
    private long begin;

    OneStall(TimedServer.Timing usual, long after) {
      this.usual = usual;
      this.after = after;
    }

    @Override
    public long end(long arrived) {
      if (!started) {
        started = true;
        begin = arrived + after;
      }
      long end = usual.end(arrived);
      boolean isStalled = end - begin >= 0 && end - begin < LENGTH;
      return isStalled ? begin + LENGTH : end;
    }
  }
}
