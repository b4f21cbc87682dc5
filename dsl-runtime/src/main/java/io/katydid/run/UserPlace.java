package io.katydid.run;

import org.jspecify.annotations.Nullable;

/**
 * The place of a user, which another takes when it leaves, until the place is ended. Thread-safe.
 */
final class UserPlace {

  private volatile boolean ended;
  private volatile @Nullable RunningUser<?> user;

  /** This user has taken the place. One that has come too late is ended, too. */
  void hold(RunningUser<?> next) {
    user = next;
    if (ended) {
      next.end();
    }
  }

  /** Ends the user that is in it after its task; no other takes it. */
  void end() {
    ended = true;
    RunningUser<?> last = user;
    if (last != null) {
      last.end();
    }
  }

  boolean isEnded() {
    return ended;
  }
}
