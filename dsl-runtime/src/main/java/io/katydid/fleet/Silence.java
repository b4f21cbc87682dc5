package io.katydid.fleet;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which workers have not been heard for too long. A time in which we ourselves did not look is none
 * in which they were silent: then this process was held up. Not thread-safe.
 */
final class Silence {

  /** So long a worker may be silent, which reports at least each second. */
  static final long LONGEST = 10_000_000_000L;

  /** We look so often. */
  static final long LOOK = 1_000_000_000L;

  /** If not, we were held up. */
  private static final long ABSENCE = 2 * LOOK;

  private final long[] heardAt;
  private final boolean[] awaited;
  private long lookedAt;

  /** Of so many workers, all of which are awaited from now on. */
  Silence(int workers, long now) {
    heardAt = new long[workers];
    awaited = new boolean[workers];
    Arrays.fill(heardAt, now);
    Arrays.fill(awaited, true);
    lookedAt = now;
  }

  /** This worker was heard at this time. */
  void heard(int worker, long at) {
    heardAt[worker] = Math.max(heardAt[worker], at);
  }

  /** Nothing needs to be heard of this worker any more. */
  void forget(int worker) {
    awaited[worker] = false;
  }

  /** Those that have been silent for too long by now. */
  int[] look(long now) {
    long absent = now - lookedAt > ABSENCE ? now - lookedAt : 0;
    lookedAt = now;
    for (int worker = 0; worker < heardAt.length; worker++) {
      heardAt[worker] = Math.min(now, heardAt[worker] + absent);
    }
    return IntStream.range(0, heardAt.length)
        .filter(worker -> awaited[worker] && now - heardAt[worker] > LONGEST)
        .toArray();
  }
}
