package io.katydid.measure;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How long handshakes took, while they go on; of servers, there are not too many. A lock for each
 * kind is nothing beside what a handshake costs. Thread-safe.
 */
final class TlsHandshakeCounts {

  private final Map<TlsHandshake, Times> byKind = new ConcurrentHashMap<>();

  void record(TlsHandshake handshake, long nanos) {
    Times known = byKind.get(handshake);
    (known == null ? another(handshake) : known).record(nanos);
  }

  private Times another(TlsHandshake it) {
    boolean hasPlace = byKind.size() < Recorder.MOST_NAMES;
    TlsHandshake bounded =
        hasPlace
            ? it
            : new TlsHandshake(Recorder.OTHER_NAMES, it.version(), it.cipher(), it.resumed());
    return byKind.computeIfAbsent(bounded, kind -> new Times());
  }

  /** A copy of the counts as they are now. */
  Map<TlsHandshake, CumulativeHistogram> read() {
    Map<TlsHandshake, CumulativeHistogram> readings = new HashMap<>();
    byKind.forEach((handshake, times) -> readings.put(handshake, times.counts.read()));
    return readings;
  }

  /** What was measured after an earlier reading, up to this one. */
  static Map<TlsHandshake, Distribution> since(
      Map<TlsHandshake, CumulativeHistogram> now, Map<TlsHandshake, CumulativeHistogram> earlier) {
    Map<TlsHandshake, Distribution> grown = new TreeMap<>();
    now.forEach((handshake, times) -> {
      Distribution more = times.since(earlier.getOrDefault(handshake, CumulativeHistogram.EMPTY));
      if (more.count() > 0) {
        grown.put(handshake, more);
      }
    });
    return grown;
  }

  private static final class Times {

    private final Lock lock = new ReentrantLock();
    private final LatencyCounts counts = new LatencyCounts();

    void record(long nanos) {
      lock.lock();
      try {
        counts.record(nanos);
      } finally {
        lock.unlock();
      }
    }
  }
}
