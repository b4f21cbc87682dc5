package io.katydid.run;

import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.measure.UserTimeBreakdown;

/**
 * What one user spends its time on. Recorded from time to time only, since users are many and
 * iterations short. Used by the thread of that user.
 */
final class UserTimes {

  private static final long FLUSH_EVERY = 100_000_000L;

  private final Recorder recorder;
  private final Sampler sampler;
  private long punctual;
  private long thinking;
  private long lagging;
  private long requesting;
  private long computing;

  /** What of the iteration that runs was spent on pauses. */
  private long paused;

  private boolean iterates;

  UserTimes(Recorder recorder, Sampler sampler) {
    this.recorder = recorder;
    this.sampler = sampler;
  }

  /**
   * The wait before an iteration.
   *
   * @param free when it began
   * @param due when it should have ended
   * @param start when it did end
   */
  void waited(long free, long due, long start) {
    long lag = start == free ? 0 : Math.clamp(start - due, 0, start - free);
    if (start == free) {
      punctual++;
    } else {
      recorder.lagged(lag);
    }
    think(start - free, lag);
    iterates = true;
    sampler.run(start);
  }

  private void think(long nanos, long lag) {
    lagging += lag;
    thinking += nanos - lag;
  }

  /** A pause inside an iteration begins. */
  void pauses(long start) {
    sampler.rest(start);
  }

  /** It has ended, as {@link #waited}; one that ends with the run has no lag. */
  void paused(long start, long due, long end) {
    long lag = Math.max(0, end - due);
    if (end > start) {
      recorder.lagged(lag);
    }
    think(end - start, lag);
    paused += end - start;
    if (iterates) {
      sampler.run(end);
    }
  }

  /** An iteration; what of it was not spent on requests, or in pauses, was spent by user code. */
  void iterated(long start, long end) {
    iterates = false;
    sampler.rest(end);
    long own = Math.max(0, end - start - paused - sampler.takeRecordedNanos(end));
    paused = 0;
    long requests = Math.min(sampler.takeBusyNanos(), own);
    requesting += requests;
    computing += own - requests;
    if (thinking + lagging + requesting + computing > FLUSH_EVERY) {
      flush();
    }
  }

  /** The user has ended: records what is not recorded yet. */
  void end() {
    flush();
    sampler.endUser();
  }

  private void flush() {
    recorder.spent(new UserTimeBreakdown(0, thinking, requesting, computing, lagging), punctual);
    punctual = 0;
    thinking = 0;
    lagging = 0;
    requesting = 0;
    computing = 0;
  }
}
