package io.katydid.measure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The live counts of the phases of the requests of one name, and of their traffic. Thread-safe. */
final class PhaseCounts {

  private static final List<Phase> PHASES = List.of(Phase.values());

  private final LatencyCounts[] times =
      PHASES.stream().map(phase -> new LatencyCounts()).toArray(LatencyCounts[]::new);
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong received = new AtomicLong();

  void succeeded(PhaseTimes request) {
    request.recordIn(times);
    transferred(request);
  }

  void failed(PhaseTimes request) {
    transferred(request);
  }

  private void transferred(PhaseTimes request) {
    if (request.sent() > 0) {
      sent.getAndAdd(request.sent());
      received.getAndAdd(request.received());
    }
  }

  /** A copy of the counts as they are now. */
  Reading read() {
    return new Reading(
        Stream.of(times).map(LatencyCounts::read).toList(), sent.get(), received.get());
  }

  /** The counts at one moment; the times in the order of the phases. */
  record Reading(List<CumulativeHistogram> times, long sent, long received) {

    static final Reading EMPTY =
        new Reading(Collections.nCopies(PHASES.size(), CumulativeHistogram.EMPTY), 0, 0);

    /** What was measured after the earlier reading of the same counts, up to this one. */
    Timings since(Reading earlier) {
      Map<Phase, Distribution> phases = new EnumMap<>(Phase.class);
      for (int i = 0; i < PHASES.size(); i++) {
        Distribution grown = times.get(i).since(earlier.times.get(i));
        if (grown.count() > 0) {
          phases.put(PHASES.get(i), grown);
        }
      }
      return new Timings(phases, sent - earlier.sent, received - earlier.received);
    }
  }
}
