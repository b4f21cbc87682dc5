package io.katydid.store;

import io.katydid.api.Timing;
import io.katydid.measure.Distribution;
import io.katydid.measure.Goodness;
import io.katydid.measure.StreamCount;
import io.katydid.measure.StreamLimitCounts;
import io.katydid.measure.StreamSnapshot;
import io.katydid.measure.TimeLimit;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What was measured of streams of events, and what requests were good. */
public final class StreamCodec {

  private StreamCodec() {}

  static void write(PayloadWriter out, StreamSnapshot streams) {
    out.list(
        streams.times().entrySet(),
        times -> {
          out.constant(times.getKey());
          DistributionCodec.write(out, times.getValue());
        });
    out.list(
        streams.counts().entrySet(),
        count -> {
          out.constant(count.getKey());
          out.signed(count.getValue());
        });
    out.list(
        streams.limits().entrySet(),
        limit -> {
          write(out, limit.getKey());
          write(out, limit.getValue());
        });
  }

  private static void write(PayloadWriter out, StreamLimitCounts counts) {
    out.number(counts.exceeding());
    out.number(counts.n());
    out.number(counts.x());
    out.number(counts.nn());
    out.number(counts.nx());
    out.number(counts.xx());
  }

  static StreamSnapshot read(PayloadReader in) {
    Map<Timing, Distribution> times = new EnumMap<>(Timing.class);
    for (int left = in.size(); left > 0; left--) {
      times.put(in.constant(Timing.class), DistributionCodec.read(in));
    }
    Map<StreamCount, Long> counts = new EnumMap<>(StreamCount.class);
    for (int left = in.size(); left > 0; left--) {
      counts.put(in.constant(StreamCount.class), in.signed());
    }
    Map<TimeLimit, StreamLimitCounts> limits = new TreeMap<>();
    for (int left = in.size(); left > 0; left--) {
      limits.put(
          readLimit(in),
          new StreamLimitCounts(
              in.number(), in.number(), in.number(), in.number(), in.number(), in.number()));
    }
    return new StreamSnapshot(times, counts, limits);
  }

  static void writeGoods(PayloadWriter out, Map<Goodness, Long> goods) {
    out.list(
        goods.entrySet(),
        good -> {
          write(out, good.getKey());
          out.number(good.getValue());
        });
  }

  static Map<Goodness, Long> readGoods(PayloadReader in) {
    Map<Goodness, Long> goods = new TreeMap<>();
    for (int left = in.size(); left > 0; left--) {
      goods.put(readGoodness(in), in.number());
    }
    return goods;
  }

  /** Writes what a request is judged by. */
  public static void write(PayloadWriter out, Goodness goodness) {
    out.list(goodness.limits(), limit -> write(out, limit));
  }

  /** Reads it. */
  public static Goodness readGoodness(PayloadReader in) {
    return new Goodness(in.list(() -> readLimit(in)));
  }

  private static void write(PayloadWriter out, TimeLimit limit) {
    out.constant(limit.timing());
    out.number(limit.nanos());
  }

  private static TimeLimit readLimit(PayloadReader in) {
    return new TimeLimit(in.constant(Timing.class), in.number());
  }
}
