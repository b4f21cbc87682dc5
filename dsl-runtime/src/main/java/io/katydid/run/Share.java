package io.katydid.run;

import java.util.Locale;

/**
 * The part of a load that one worker makes. Each worker goes through the whole schedule, and starts
 * what is of its share.
 *
 * @param index which one it is, from 0
 * @param of how many shares there are; at least 1
 */
public record Share(int index, int of) {

  /** All of the load, which one process makes. */
  public static final Share WHOLE = new Share(0, 1);

  /**
   * Checks that there is such a share.
   *
   * @throws IllegalArgumentException if there is not
   */
  public Share {
    if (index < 0 || index >= of) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "share %d is none of %d", index, of));
    }
  }

  /** Whose it is, such as {@code worker 2}; empty if there is no other one. */
  String name() {
    return isWhole() ? "" : "worker " + (index + 1);
  }

  /** Whether there is no other one. */
  boolean isWhole() {
    return of == 1;
  }
}
