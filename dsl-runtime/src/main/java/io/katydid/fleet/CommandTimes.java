package io.katydid.fleet;

import io.katydid.run.Clock;
import io.katydid.run.EngineCommands;
import java.util.concurrent.atomic.AtomicLong;

/**
 * From when on the commands of a run hold that all workers are to obey at the same time, in
 * nanoseconds since its start: a little later than they are sent. Thread-safe.
 */
final class CommandTimes {

  private final AtomicLong last = new AtomicLong();
  private volatile long start = Clock.NEVER;

  /** The run begins at this time. */
  void begin(long at) {
    start = at;
  }

  /** How long the run has lasted; 0 before it begins. */
  long elapsed(long now) {
    long begun = start;
    return begun == Clock.NEVER ? 0 : Math.max(0, now - begun);
  }

  /**
   * When a command holds that is sent now.
   *
   * @param asked when it is to, or {@link EngineCommands#NOW}
   * @param lead how long it may be under way
   */
  long next(long asked, long now, long lead) {
    long elapsed = elapsed(now);
    long at = asked != EngineCommands.NOW ? asked : elapsed == 0 ? 0 : elapsed + lead;
    last.accumulateAndGet(at, Math::max);
    return at;
  }

  /** When the last of them holds, or 0. */
  long last() {
    return last.get();
  }
}
