package io.katydid.store;

import io.katydid.api.Timing;
import io.katydid.measure.StreamCount;
import io.katydid.measure.StreamLimitCounts;
import io.katydid.measure.StreamSnapshot;
import io.katydid.measure.TimeLimit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what was measured of streams of events, as it is read. Not thread-safe. */
final class StreamSum {

  private final TimesByKey<Timing> times;
  private Map<StreamCount, Long> counts = new EnumMap<>(StreamCount.class);
  private Map<TimeLimit, StreamLimitCounts> limits = new TreeMap<>();

  StreamSum(TimesReader reader) {
    times =
        new TimesByKey<>(
            reader,
            in -> in.constant(Timing.class),
            new EnumMap<>(Timing.class),
            EnumSet.noneOf(Timing.class));
  }

  /** Reads what {@link StreamCodec} writes of them. */
  void add(PayloadReader in) {
    times.add(in);
    for (int left = in.size(); left > 0; left--) {
      counts.merge(in.constant(StreamCount.class), in.signed(), Long::sum);
    }
    for (int left = in.size(); left > 0; left--) {
      limits.merge(StreamCodec.readLimit(in), StreamCodec.readCounts(in), StreamLimitCounts::plus);
    }
  }

  /** All of them together, of which nothing is left here. */
  StreamSnapshot take() {
    StreamSnapshot all =
        new StreamSnapshot(times.take(new EnumMap<>(Timing.class)), counts, limits);
    counts = new EnumMap<>(StreamCount.class);
    limits = new TreeMap<>();
    return all;
  }
}
