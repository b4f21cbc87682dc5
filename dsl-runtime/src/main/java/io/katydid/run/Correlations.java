package io.katydid.run;

import io.katydid.api.Correlation;
import io.katydid.measure.Recorder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is measured between the users of one run, by name. Thread-safe. */
final class Correlations {

  private static final int MOST_KEYS = 1_000_000;

  private final Recorder recorder;
  private final Clock clock;
  private final Map<String, KeyedMeasure> byName = new ConcurrentHashMap<>();

  Correlations(Recorder recorder, Clock clock) {
    this.recorder = recorder;
    this.clock = clock;
  }

  /** That of this name, as the user has it whose thread this is. */
  Correlation get(String name) {
    KeyedMeasure known = byName.get(name);
    return new UserCorrelation(
        known != null
            ? known
            : byName.computeIfAbsent(name, it -> new KeyedMeasure(it, recorder, clock, MOST_KEYS)),
        Thread.currentThread());
  }

  /** Whether there are any. */
  boolean areUsed() {
    return !byName.isEmpty();
  }

  /** Whether something is still to come that can come though all users have ended their tasks. */
  boolean areOnTheirWay() {
    return byName.values().stream().anyMatch(KeyedMeasure::isOnItsWay);
  }

  /** Ends the time of those keys that are overdue. */
  void expireOverdue(long now) {
    byName.values().forEach(it -> it.expireOverdue(now));
  }

  /** What could have come by now, and was begun before that time, has failed. */
  void giveUp(long now, long before) {
    byName.values().forEach(it -> it.giveUp(now, before));
  }

  /** The run has ended; one that has not been stopped cannot pass if much was still to come. */
  void settle(long now, RunErrors errors) {
    boolean stopped = errors.wereNoticed();
    for (KeyedMeasure measure : byName.values()) {
      String lost = measure.settle(now);
      if (!lost.isEmpty() && !stopped) {
        errors.add(lost);
      }
    }
  }
}
