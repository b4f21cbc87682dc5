package io.katydid.run;

import java.util.SplittableRandom;

/** Derives the random streams of a run from its one seed. */
final class Seeds {

  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  private Seeds() {}

  /**
   * The stream of this user. It depends on the seed and the user's number, never on threads or
   * time.
   */
  static SplittableRandom forUser(long seed, int user) {
    return new SplittableRandom(mix(seed + GOLDEN_RATIO * (user + 1L)));
  }

  /** The stream of the user of this session. It is that of {@link #forUser} for the first. */
  static SplittableRandom forUser(long seed, Session session) {
    return forUser(session.isFirst() ? seed : mix(seed + session.number()), session.id());
  }

  /** The stream of what the code of this user draws: as much as it likes, at no one's expense. */
  static SplittableRandom forCode(long seed, Session session) {
    return forUser(mix(~seed), session);
  }

  /** The seed of a scenario that is not the first one of its run. */
  static long forScenario(long seed, String name) {
    return mix(mix(seed) + name.hashCode());
  }

  /** The stream of the arrivals of an open workload. */
  static SplittableRandom forArrivals(long seed) {
    return forUser(seed, -2);
  }

  /** MurmurHash3's 64-bit finalizer, so that neighbouring users do not get overlapping streams. */
  private static long mix(long z) {
    long a = (z ^ (z >>> 33)) * 0xFF51AFD7ED558CCDL;
    long b = (a ^ (a >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return b ^ (b >>> 33);
  }
}
