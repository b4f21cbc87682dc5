package io.katydid.remote;

import java.util.Arrays;

/**
 * Which of the JVMs that make a run together have not been heard for too long. A time in which we
 * ourselves did not look is none in which they were silent: then this process was held up. Not
 * thread-safe.
 */
public final class Silence {

  /** How often we look in the longest silence. */
  public static final int LOOKS = 10;

  /** So long a worker may be silent, which reports at least each second. */
  public static final long LONGEST = 10_000_000_000L;

  /** We look so often. */
  public static final long LOOK = LONGEST / LOOKS;

  /** If not, we were held up. */
  public static final long ABSENCE = 2 * LOOK;

  private final long[] heardAt;
  private final boolean[] awaited;
  private final Absence absence;

  /** Of so many workers, all of which are awaited from now on. */
  public Silence(int workers, long now) {
    absence = new Absence(ABSENCE, now);
    heardAt = new long[workers];
    awaited = new boolean[workers];
    Arrays.fill(heardAt, now);
    Arrays.fill(awaited, true);
  }

  /** This worker was heard at this time. */
  public void heard(int worker, long at) {
    heardAt[worker] = Math.max(heardAt[worker], at);
  }

  /** Nothing needs to be heard of this worker any more. */
  public void forget(int worker) {
    awaited[worker] = false;
  }

  /** Those that have been silent for too long by now. */
  public int[] look(long now) {
    long absent = absence.look(now);
    int[] silent = new int[heardAt.length];
    int count = 0;
    for (int worker = 0; worker < heardAt.length; worker++) {
      heardAt[worker] = Math.min(now, heardAt[worker] + absent);
      if (awaited[worker] && now - heardAt[worker] > LONGEST) {
        silent[count++] = worker;
      }
    }
    return Arrays.copyOf(silent, count);
  }
}
