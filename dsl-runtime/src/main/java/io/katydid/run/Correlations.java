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

  Correlation get(String name) {
    KeyedMeasure known = byName.get(name);
    return known != null
        ? known
        : byName.computeIfAbsent(name, it -> new KeyedMeasure(it, recorder, clock, MOST_KEYS));
  }

  /** Ends the time of those keys that are overdue. */
  void expireOverdue(long now) {
    byName.values().forEach(it -> it.expireOverdue(now));
  }

  /** The run has ended. */
  void settle(long now) {
    byName.values().forEach(it -> it.settle(now));
  }
}
