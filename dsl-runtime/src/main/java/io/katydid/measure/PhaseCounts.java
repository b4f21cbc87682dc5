package io.katydid.measure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The live counts of the phases of the requests of one name, and of their traffic, in one {@link
 * Stripe}. Written by the thread that holds the stripe, and read by any thread.
 */
final class PhaseCounts {

  private static final List<Phase> PHASES = List.of(Phase.values());
  private static final int SENT = 0;
  private static final int RECEIVED = 1;

  private final LatencyCounts[] times =
      PHASES.stream().map(phase -> new LatencyCounts()).toArray(LatencyCounts[]::new);
  private final Counts bytes = new Counts(2);

  void succeeded(PhaseTimes request) {
    request.recordIn(times);
    transferred(request);
  }

  void failed(PhaseTimes request) {
    transferred(request);
  }

  private void transferred(PhaseTimes request) {
    if (request.sent() > 0) {
      bytes.add(SENT, request.sent());
      bytes.add(RECEIVED, request.received());
    }
  }

  /** A copy of the counts of all stripes as they are now. */
  static Reading read(List<SeriesCounts> stripes) {
    return new Reading(
        IntStream.range(0, PHASES.size())
            .mapToObj(phase -> LatencyCounts.read(stripes, it -> it.phases.times[phase]))
            .toList(),
        stripes.stream().mapToLong(it -> it.phases.bytes.get(SENT)).sum(),
        stripes.stream().mapToLong(it -> it.phases.bytes.get(RECEIVED)).sum());
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
