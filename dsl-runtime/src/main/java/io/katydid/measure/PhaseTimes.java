package io.katydid.measure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the open sample of one virtual user took, phase by phase. The phases of each request are
 * here; those of a connection that is waited for or opened are in an array that few requests have.
 * Not thread-safe.
 */
final class PhaseTimes {

  private static final Phase[] PHASES = Phase.values();
  private static final long NONE = -1;

  private long firstByte = NONE;
  private long transfer = NONE;
  private long @Nullable [] connecting;
  private long sent;
  private long received;

  void clear() {
    firstByte = NONE;
    transfer = NONE;
    connecting = null;
    sent = 0;
    received = 0;
  }

  /** A request that is redirected, or sent again, has a phase more than once. */
  void add(Phase phase, long time) {
    switch (phase) {
      case FIRST_BYTE -> firstByte = sum(firstByte, time);
      case TRANSFER -> transfer = sum(transfer, time);
      case LEASE, DNS, CONNECT, TLS -> addConnecting(phase, time);
    }
  }

  /** The ordinal is an index for no longer than the run. */
  @SuppressWarnings("EnumOrdinal")
  private void addConnecting(Phase phase, long time) {
    if (connecting == null) {
      connecting = new long[PHASES.length];
      Arrays.fill(connecting, NONE);
    }
    int index = phase.ordinal();
    connecting[index] = sum(connecting[index], time);
  }

  private static long sum(long before, long time) {
    return Math.max(0, before) + time;
  }

  void addTraffic(long bytesSent, long bytesReceived) {
    sent += bytesSent;
    received += bytesReceived;
  }

  /** Records each in the counts at its index. */
  @SuppressWarnings("EnumOrdinal")
  void recordIn(LatencyCounts[] counts) {
    record(counts[Phase.FIRST_BYTE.ordinal()], firstByte);
    record(counts[Phase.TRANSFER.ordinal()], transfer);
    long[] others = connecting;
    for (int i = 0; others != null && i < others.length; i++) {
      record(counts[i], others[i]);
    }
  }

  /** Those that the sample had. */
  Map<Phase, Long> known() {
    Map<Phase, Long> known = new EnumMap<>(Phase.class);
    for (Phase phase : PHASES) {
      long nanos = of(phase);
      if (nanos != NONE) {
        known.put(phase, nanos);
      }
    }
    return known;
  }

  @SuppressWarnings("EnumOrdinal")
  private long of(Phase phase) {
    return switch (phase) {
      case FIRST_BYTE -> firstByte;
      case TRANSFER -> transfer;
      case LEASE, DNS, CONNECT, TLS -> connecting == null ? NONE : connecting[phase.ordinal()];
    };
  }

  private static void record(LatencyCounts counts, long nanos) {
    if (nanos != NONE) {
      counts.record(nanos);
    }
  }

  long sent() {
    return sent;
  }

  long received() {
    return received;
  }
}
