package io.katydid.measure;

import java.util.Arrays;

/** What the open sample of one virtual user took, phase by phase. Not thread-safe. */
final class PhaseTimes {

  private static final Phase[] PHASES = Phase.values();
  private static final long NONE = -1;

  private final long[] nanos = new long[PHASES.length];
  private long sent;
  private long received;

  PhaseTimes() {
    clear();
  }

  void clear() {
    Arrays.fill(nanos, NONE);
    sent = 0;
    received = 0;
  }

  /**
   * A request that is redirected, or sent again, has a phase more than once. The ordinal is an
   * index for no longer than the run.
   */
  @SuppressWarnings("EnumOrdinal")
  void add(Phase phase, long time) {
    int index = phase.ordinal();
    nanos[index] = Math.max(0, nanos[index]) + time;
  }

  void addTraffic(long bytesSent, long bytesReceived) {
    sent += bytesSent;
    received += bytesReceived;
  }

  void recordIn(LatencyCounts[] counts) {
    for (int i = 0; i < nanos.length; i++) {
      if (nanos[i] != NONE) {
        counts[i].record(nanos[i]);
      }
    }
  }

  long sent() {
    return sent;
  }

  long received() {
    return received;
  }
}
